package app.greenroom.capture.device;

/** The times of the last pictures, written by the camera's thread and read by any other. */
final class Arrivals {
    /** Two minutes at 60 pictures a second. */
    private static final int MOST = 7200;

    private final double[] ring = new double[MOST];
    private long count;

    synchronized void add(double time) {
        ring[(int) (count++ % MOST)] = time;
    }

    /** A copy, the oldest first. */
    synchronized double[] times() {
        int kept = (int) Math.min(count, MOST);
        double[] times = new double[kept];
        for (int i = 0; i < kept; i++) {
            times[i] = ring[(int) ((count - kept + i) % MOST)];
        }
        return times;
    }
}
