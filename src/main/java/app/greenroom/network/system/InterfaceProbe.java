package app.greenroom.network.system;

import app.greenroom.io.Tool;
import app.greenroom.io.ToolRunner;
import java.net.InetAddress;
import java.util.Optional;

/** Finds the interface that carries the way to a host, and what kind of link it is. Sends nothing. */
public final class InterfaceProbe implements AutoCloseable {
    private final ToolRunner tools = ToolRunner.within(ToolRunner.PATIENT);
    private final Link.Finder finder;
    private final LinkTeller teller;

    /**
     * A probe of this computer.
     *
     * @param system the value of {@code os.name}
     */
    public InterfaceProbe(String system) {
        this.finder = Link::ofThisComputer;
        this.teller = LinkTeller.of(system, tools);
    }

    InterfaceProbe(Link.Finder finder, String system, Tool commands) {
        this.finder = finder;
        this.teller = LinkTeller.of(system, commands);
    }

    /**
     * Asks the system.
     *
     * @throws InterruptedException when this thread is interrupted
     */
    public LinkSample measure(InetAddress target) throws InterruptedException {
        Optional<Link> link = finder.towards(target);
        return link.isEmpty() ? LinkSample.none() : teller.tell(link.get());
    }

    /** Ends a tool that is under way. */
    @Override
    public void close() {
        tools.close();
    }
}
