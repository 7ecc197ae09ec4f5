package app.greenroom.network.survey;

import app.greenroom.io.Pause;
import app.greenroom.io.ToolRunner;
import app.greenroom.network.dns.Lookup;
import app.greenroom.network.dns.NameServers;
import app.greenroom.network.dns.SystemLookup;
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
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;

/**
 * All that a survey needs from the world.
 *
 * @param names finds names
 * @param computer what this computer tells of its own network
 * @param connector opens TCP connections
 * @param trust whose certificates are trusted
 * @param ids unpredictable numbers for DNS messages
 * @param times clocks and pauses
 * @param traffic counts what passes
 */
public record SurveyParts(
        Names names,
        Computer computer,
        Connector connector,
        TlsTrust trust,
        IntSupplier ids,
        Times times,
        Traffic traffic) {

    /**
     * Finds names.
     *
     * @param lookup through the system
     * @param servers this computer's name servers
     */
    public record Names(Lookup lookup, NameServers servers) {}

    /**
     * What this computer tells of its own network.
     *
     * @param link asks for the interface towards an address
     * @param gateways finds the router
     * @param proxies its proxy settings
     * @param globalSix whether it has a global IPv6 address
     * @param tools the system's own tools, which the others use
     */
    public record Computer(
            InterfaceProbe link,
            Gateways gateways,
            ProxySettings proxies,
            BooleanSupplier globalSix,
            ToolRunner tools) {}

    /**
     * Clocks and pauses.
     *
     * @param nanoTime a clock in ns
     * @param clock the time of day
     * @param sleeper waits
     */
    public record Times(LongSupplier nanoTime, InstantSource clock, Pause sleeper) {}

    /** The operating system's own. */
    public static SurveyParts system(Endpoints endpoints, LongSupplier nanoTime, InstantSource clock, Traffic traffic) {
        ToolRunner commands = ToolRunner.within(ToolRunner.PATIENT);
        String system = System.getProperty("os.name", "");
        SecureRandom random = new SecureRandom();
        return new SurveyParts(
                new Names(SystemLookup.ofThisComputer(nanoTime, traffic), NameServers::ofThisComputer),
                new Computer(
                        new InterfaceProbe(system),
                        Gateways.of(system, commands),
                        new SystemProxySettings(system, System::getProperty, System.getenv(), commands),
                        FamilyProbe::ofThisComputer,
                        commands),
                new SocketConnector(nanoTime, traffic),
                trust(endpoints),
                random::nextInt,
                new Times(nanoTime, clock, Pause.REAL),
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
