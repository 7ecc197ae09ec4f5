package app.greenroom.ui.look;

/** Work that may take a while, so that the Swing thread does not do it. */
public final class Background {
    private Background() {}

    /**
     * Does it on a thread of its own, which holds up no program's end.
     *
     * @param name of the thread
     */
    public static void run(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }
}
