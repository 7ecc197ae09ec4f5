package app.greenroom.network.survey;

import app.greenroom.io.Pause;
import app.greenroom.io.ToolRunner;
import app.greenroom.network.dns.NameServers;
import app.greenroom.network.http.FamilyProbe;
import app.greenroom.network.http.ProxySettings;
import app.greenroom.network.http.SystemProxySettings;
import app.greenroom.network.http.TlsTrust;
import app.greenroom.network.io.Traffic;
import app.greenroom.network.link.Connector;
import app.greenroom.network.link.SocketConnector;
import app.greenroom.network.platform.Endpoints;
import app.greenroom.network.system.Gateways;
import app.greenroom.network.system.InterfaceProbe;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;

/**
 * All that a survey needs from the world.
 *
 * @param lookup looks a name up through the system
 * @param nameServers this computer's name servers
 * @param link asks for the interface towards an address
 * @param gateways finds the router
 * @param proxies this computer's proxy settings
 * @param connector opens TCP connections
 * @param globalSix whether this computer has a global IPv6 address
 * @param trust whose certificates are trusted
 * @param ids unpredictable numbers for DNS messages
 * @param nanoTime a clock in ns
 * @param clock the time of day
 * @param sleeper waits
 * @param tools the system's own tools
 * @param traffic counts what passes
 */
public record SurveyParts(
        Lookup lookup,
        NameServers nameServers,
        InterfaceProbe link,
        Gateways gateways,
        ProxySettings proxies,
        Connector connector,
        BooleanSupplier globalSix,
        TlsTrust trust,
        IntSupplier ids,
        LongSupplier nanoTime,
        InstantSource clock,
        Pause sleeper,
        ToolRunner tools,
        Traffic traffic) {

    /** Looks a name up; blocks for as long as the system does. */
    @FunctionalInterface
    public interface Lookup {
        /** Its addresses, in the order in which to try them. */
        List<InetAddress> find(String host) throws UnknownHostException;
    }

    /** The operating system's own. */
    public static SurveyParts system(Endpoints endpoints, LongSupplier nanoTime, InstantSource clock, Traffic traffic) {
        ToolRunner commands = ToolRunner.within(ToolRunner.PATIENT);
        String system = System.getProperty("os.name", "");
        SecureRandom random = new SecureRandom();
        return new SurveyParts(
                host -> {
                    traffic.lookup();
                    return List.of(InetAddress.getAllByName(host));
                },
                NameServers::ofThisComputer,
                new InterfaceProbe(system),
                Gateways.of(system, commands),
                new SystemProxySettings(system, System::getProperty, System.getenv(), commands),
                new SocketConnector(nanoTime, traffic),
                FamilyProbe::ofThisComputer,
                trust(endpoints),
                random::nextInt,
                nanoTime,
                clock,
                Pause.REAL,
                commands,
                traffic);
    }

    /** Java's and the system's authorities, or those of an endpoints file alone. */
    public static TlsTrust trust(Endpoints endpoints) {
        if (endpoints.authorities().isEmpty()) {
            return TlsTrust.ofThisComputer();
        }
        try {
            return TlsTrust.of(endpoints.authorities().get(), Optional.empty());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no TLS", e);
        }
    }
}
