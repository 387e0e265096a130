package cn.zwfw.exchange.round;

import cn.zwfw.exchange.city.CityAway;

/** A piece of work that can be stopped after every step. */
public interface Step {

    /** What it is called in logs. */
    String name();

    /**
     * Does the next part of it.
     *
     * @return whether there is more to do at once
     * @throws CityAway when it must be tried again later
     */
    boolean advance();
}
