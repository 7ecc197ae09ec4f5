package app.greenroom.network.peer;

/** Is told what happens at a responder, on its own thread. */
public interface PeerEvents {
    /** The other computer has shown the right code, and the test begins. */
    void began();

    /**
     * Packets come in.
     *
     * @param received so far
     */
    void received(int received);

    /**
     * The test is over.
     *
     * @param complete whether the other computer said so; if not, it vanished, or its time was up
     */
    void ended(PeerCounts counts, boolean complete);

    /** Somebody tried with a wrong code. */
    void wrongCode();
}
