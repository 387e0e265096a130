package cn.zwfw.platform.drain;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.departure.Departure;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.cloud.client.serviceregistry.AutoServiceRegistration;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** Lets an instance that is told to end go on answering until everybody has forgotten it. */
@Component
@Cites(rows = "X7")
class Drain extends Departure {

    Drain(
            ApplicationContext context,
            ObjectProvider<AutoServiceRegistration> discovery,
            @Value("${zwfw.drain}") Duration lasts) {
        super(context, discovery, lasts);
    }
}
