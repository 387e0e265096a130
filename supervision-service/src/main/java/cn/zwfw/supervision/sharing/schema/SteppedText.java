package cn.zwfw.supervision.sharing.schema;

import java.util.concurrent.atomic.AtomicLong;

/**
 * A text that counts how often it is looked at, and ends the looking. A pattern is written by
 * whoever describes a resource: one that goes back and forth for ever must not hold up the others.
 */
record SteppedText(String text, int from, int to, AtomicLong left) implements CharSequence {

    static SteppedText of(String text, AtomicLong left) {
        return new SteppedText(text, 0, text.length(), left);
    }

    @Override
    public int length() {
        return to - from;
    }

    @Override
    public char charAt(int index) {
        if (left.decrementAndGet() < 0) {
            throw new TooManySteps();
        }
        return text.charAt(from + index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new SteppedText(text, from + start, from + end, left);
    }

    @Override
    public String toString() {
        return text.substring(from, to);
    }
}
