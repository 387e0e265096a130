package cn.zwfw.gateway.usage;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/** When clients were last here, all instances together. */
public interface LastCalls {

    /**
     * The day in the city on which each last asked for something and got it; who never did is not
     * among them.
     *
     * @param clients as their tokens name them
     * @throws org.springframework.dao.DataAccessException while the database is away
     */
    Map<String, LocalDate> of(Set<String> clients);
}
