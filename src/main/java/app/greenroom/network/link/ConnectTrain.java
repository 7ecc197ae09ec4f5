package app.greenroom.network.link;

import app.greenroom.network.RunClock;
import java.net.InetSocketAddress;

/** Opens and closes many connections at an even pace, however long each one's answer takes. */
@FunctionalInterface
public interface ConnectTrain {
    /**
     * Blocks for six seconds at most, and no longer than the clock leaves time.
     *
     * @throws InterruptedException when the thread is interrupted; every connection is closed then
     */
    TrainSamples run(InetSocketAddress address, RunClock clock) throws InterruptedException;
}
