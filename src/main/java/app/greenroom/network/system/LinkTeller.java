package app.greenroom.network.system;

import app.greenroom.io.Tool;
import java.nio.file.Path;
import java.util.Locale;

/** Tells what kind of link an interface is, as far as the operating system does. */
@FunctionalInterface
interface LinkTeller {
    /**
     * Tells what it can.
     *
     * @throws InterruptedException when this thread is interrupted
     */
    LinkSample tell(Link link) throws InterruptedException;

    /** The teller for an operating system, by its {@code os.name}. */
    static LinkTeller of(String system, Tool commands) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return new WindowsLinkTeller(commands);
        } else if (name.startsWith("mac")) {
            return new MacLinkTeller(commands);
        } else if (name.startsWith("linux")) {
            return new LinuxLinkTeller(Path.of("/"), commands);
        }
        return link -> LinkSample.of(link.name(), LinkSample.Kind.NOT_TOLD);
    }
}
