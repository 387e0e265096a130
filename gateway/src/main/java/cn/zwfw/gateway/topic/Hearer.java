package cn.zwfw.gateway.topic;

import java.util.Set;

/** Hears what is told on topics; one thread calls it, from the start of the gateway to its end. */
public interface Hearer {

    /** Which topics; with none it is never called. */
    Set<String> topics();

    /** Whether what was told before it listened is heard first. */
    boolean fromTheBeginning();

    /**
     * An event.
     *
     * @param value its data, JSON
     */
    void heard(String topic, String key, byte[] value);

    /**
     * All that was told on the topic before a moment has been heard.
     *
     * @param moment by {@link System#nanoTime}
     */
    void heardAll(String topic, long moment);

    /** From now on anything may have been told unheard, until {@link #heardAll} says otherwise. */
    void lost(String topic);
}
