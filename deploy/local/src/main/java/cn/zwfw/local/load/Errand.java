package cn.zwfw.local.load;

/** What somebody does on the platform, from its beginning to its end. */
@FunctionalInterface
interface Errand {

    /**
     * Does it once.
     *
     * @throws Unserved when a request on the way was not answered as it must be
     */
    void run() throws Unserved, InterruptedException;
}
