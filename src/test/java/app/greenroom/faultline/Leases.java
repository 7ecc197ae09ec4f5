package app.greenroom.faultline;

import app.greenroom.capture.Frame;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts what is lent and open. */
final class Leases {
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger lent = new AtomicInteger();

    void opened() {
        open.incrementAndGet();
    }

    void closed() {
        open.decrementAndGet();
    }

    Frame lend(Frame picture, double time) {
        lent.incrementAndGet();
        return new Frame(picture.width(), picture.height(), picture.rgb(), time, lent::decrementAndGet);
    }

    /** Devices that are open. */
    int open() {
        return open.get();
    }

    /** Pictures that somebody holds. */
    int lent() {
        return lent.get();
    }
}
