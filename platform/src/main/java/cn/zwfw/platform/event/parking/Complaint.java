package cn.zwfw.platform.event.parking;

import org.springframework.kafka.listener.ListenerExecutionFailedException;

/**
 * What went wrong in a few words: the listener's own exception, without the container's wrapping.
 */
final class Complaint {

    /**
     * Characters; enough to recognise an error, too little to copy a case into the operators' view.
     */
    private static final int LONGEST = 300;

    private Complaint() {}

    static Throwable unwrapped(Throwable failure) {
        Throwable cause = failure.getCause();
        return failure instanceof ListenerExecutionFailedException && cause != null
                ? unwrapped(cause)
                : failure;
    }

    static String of(Throwable error) {
        String message = error.getMessage() == null ? "" : error.getMessage().replace('\0', ' ');
        return message.length() <= LONGEST ? message : message.substring(0, LONGEST);
    }
}
