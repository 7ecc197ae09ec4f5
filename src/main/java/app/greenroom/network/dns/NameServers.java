package app.greenroom.network.dns;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.regex.Pattern;
import javax.naming.Context;
import javax.naming.NamingException;
import javax.naming.directory.InitialDirContext;

/** Tells which name servers this computer uses. */
@FunctionalInterface
public interface NameServers {
    /** Addresses and ports in the system's order; empty when the system does not tell. */
    List<InetSocketAddress> find();

    /**
     * The system's servers, on every system the same way: Java's own DNS provider is asked for its list and for nothing
     * else. The address {@code dns:} stands for the platform's servers
     * (https://docs.oracle.com/javase/8/docs/technotes/guides/jndi/jndi-dns.html, java.naming.provider.url).
     */
    @SuppressWarnings("JdkObsolete") // JNDI takes nothing else
    static List<InetSocketAddress> ofThisComputer() {
        Hashtable<String, String> environment = new Hashtable<>();
        environment.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.dns.DnsContextFactory");
        environment.put(Context.PROVIDER_URL, "dns:");
        try {
            InitialDirContext context = new InitialDirContext(environment);
            try {
                return parse(String.valueOf(context.getEnvironment().get(Context.PROVIDER_URL)));
            } finally {
                context.close();
            }
        } catch (NamingException e) {
            return List.of();
        }
    }

    /** Reads a list such as {@code dns://192.0.2.1 dns://[2001:db8::1]:5353/.}; what is no address is left out. */
    static List<InetSocketAddress> parse(String urls) {
        List<InetSocketAddress> servers = new ArrayList<>();
        for (String url : urls.trim().split("\\s+", -1)) {
            try {
                URI parsed = URI.create(url);
                String host = parsed.getHost();
                // A name would have to be looked up, for which there is no server yet.
                if (host != null && Pattern.matches("[0-9.]+|\\[.+\\]", host)) {
                    servers.add(new InetSocketAddress(
                            InetAddress.getByName(host), parsed.getPort() > 0 ? parsed.getPort() : 53));
                }
            } catch (IllegalArgumentException | UnknownHostException e) {
                // Not an address: nothing to ask.
            }
        }
        return List.copyOf(servers);
    }
}
