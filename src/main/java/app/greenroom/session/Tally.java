package app.greenroom.session;

/** Joins the progress of the three sides into one. */
public final class Tally {
    private final Progress progress;
    private final double[] shares;

    public Tally(Progress progress, int sides) {
        this.progress = progress;
        this.shares = new double[sides];
    }

    /** One side has come so far. */
    public synchronized void at(int side, String what, double share) {
        shares[side] = Math.max(shares[side], Math.min(1, share));
        double sum = 0;
        for (double s : shares) {
            sum += s;
        }
        progress.at(what, sum / shares.length);
    }
}
