package app.greenroom.network.http;

import app.greenroom.network.http.ProxySetting.Kind;
import app.greenroom.network.io.Commands;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Proxies from Java's system properties, the environment, and the operating system's own settings, whose names come in
 * English everywhere:
 *
 * <ul>
 *   <li>Java: https://docs.oracle.com/en/java/javase/17/docs/api/java.base/java/net/doc-files/net-properties.html
 *   <li>environment: {@code https_proxy}, {@code all_proxy} and {@code no_proxy} as curl reads them
 *       (https://curl.se/docs/manpage.html, Environment)
 *   <li>Windows: the registry's Internet Settings (https://learn.microsoft.com/en-us/windows/win32/wininet/setting-and-retrieving-internet-options)
 *   <li>macOS: {@code scutil --proxy}, whose keys are those of SystemConfiguration's SCSchemaDefinitions.h
 *   <li>GNOME: the schema {@code org.gnome.system.proxy}
 * </ul>
 */
public final class SystemProxySettings implements ProxySettings {
    private static final Pattern REGISTRY = Pattern.compile("^\\s+(\\w+)\\s+REG_\\w+\\s+(.*?)\\s*$", Pattern.MULTILINE);
    private static final Pattern SCUTIL = Pattern.compile("^\\s+(\\w+) : (.*?)\\s*$", Pattern.MULTILINE);
    private static final Pattern GSETTINGS = Pattern.compile("^(\\S+) (\\S+) (.*?)\\s*$", Pattern.MULTILINE);

    private final String system;
    private final UnaryOperator<@Nullable String> properties;
    private final Map<String, String> environment;
    private final Commands commands;

    /**
     * Settings of a computer.
     *
     * @param system the value of {@code os.name}
     * @param properties Java's system properties; null for one that is not set
     * @param environment the environment
     * @param commands the system's tools
     */
    public SystemProxySettings(
            String system,
            UnaryOperator<@Nullable String> properties,
            Map<String, String> environment,
            Commands commands) {
        this.system = system.toLowerCase(Locale.ROOT);
        this.properties = properties;
        this.environment = Map.copyOf(environment);
        this.commands = commands;
    }

    @Override
    public List<ProxySetting> find(String host) throws InterruptedException {
        List<ProxySetting> found = new ArrayList<>();
        add(found, Kind.HTTP, properties.apply("https.proxyHost"), properties.apply("https.proxyPort"), 443, "Java");
        add(found, Kind.SOCKS, properties.apply("socksProxyHost"), properties.apply("socksProxyPort"), 1080, "Java");
        if (!exempt(host)) {
            for (String name : List.of("https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY")) {
                String url = environment.get(name);
                if (url != null && found.isEmpty()) {
                    url(url, "the variable " + name).ifPresent(found::add);
                }
            }
        }
        if (system.startsWith("windows")) {
            windows(found);
        } else if (system.startsWith("mac")) {
            mac(found);
        } else {
            gnome(found);
        }
        return List.copyOf(found);
    }

    private void windows(List<ProxySetting> found) throws InterruptedException {
        String key = "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Internet Settings";
        Map<String, String> values = values(List.of("reg", "query", key), REGISTRY, 1, 2);
        if (values.containsKey("AutoConfigURL")) {
            found.add(script("Windows"));
        }
        String server = values.get("ProxyServer");
        if (!"0x1".equals(values.get("ProxyEnable")) || server == null) {
            return;
        }
        // Either one for all, or a list such as http=proxy:80;https=proxy:443.
        for (String part : server.split(";", -1)) {
            if (!part.contains("=") || part.startsWith("https=")) {
                url(part.substring(part.indexOf('=') + 1), "Windows").ifPresent(found::add);
            } else if (part.startsWith("socks=")) {
                url("socks://" + part.substring(6), "Windows").ifPresent(found::add);
            }
        }
    }

    private void mac(List<ProxySetting> found) throws InterruptedException {
        Map<String, String> values = values(List.of("scutil", "--proxy"), SCUTIL, 1, 2);
        if ("1".equals(values.get("ProxyAutoConfigEnable")) || "1".equals(values.get("ProxyAutoDiscoveryEnable"))) {
            found.add(script("macOS"));
        }
        if ("1".equals(values.get("HTTPSEnable"))) {
            add(found, Kind.HTTP, values.get("HTTPSProxy"), values.get("HTTPSPort"), 443, "macOS");
        }
        if ("1".equals(values.get("SOCKSEnable"))) {
            add(found, Kind.SOCKS, values.get("SOCKSProxy"), values.get("SOCKSPort"), 1080, "macOS");
        }
    }

    private void gnome(List<ProxySetting> found) throws InterruptedException {
        Map<String, String> values =
                values(List.of("gsettings", "list-recursively", "org.gnome.system.proxy"), GSETTINGS, 0, 3);
        String mode = values.getOrDefault("org.gnome.system.proxy mode", "'none'");
        if (mode.equals("'auto'")) {
            found.add(script("GNOME"));
        } else if (mode.equals("'manual'")) {
            String https = "org.gnome.system.proxy.https ";
            add(found, Kind.HTTP, values.get(https + "host"), values.get(https + "port"), 443, "GNOME");
            String socks = "org.gnome.system.proxy.socks ";
            add(found, Kind.SOCKS, values.get(socks + "host"), values.get(socks + "port"), 1080, "GNOME");
        }
    }

    /** A tool's lines as a table; group 0 as the key stands for the first two words. */
    private Map<String, String> values(List<String> command, Pattern line, int key, int value)
            throws InterruptedException {
        Map<String, String> values = new HashMap<>();
        Matcher matcher = line.matcher(commands.run(command).orElse(""));
        while (matcher.find()) {
            values.putIfAbsent(
                    key == 0 ? matcher.group(1) + " " + matcher.group(2) : matcher.group(key), matcher.group(value));
        }
        return values;
    }

    /** Whether {@code no_proxy} names the host, a domain that it is in, or everything. */
    private boolean exempt(String host) {
        String list = environment.getOrDefault("no_proxy", environment.getOrDefault("NO_PROXY", ""));
        for (String entry : list.toLowerCase(Locale.ROOT).split("[,\\s]+", -1)) {
            String domain = entry.startsWith(".") ? entry.substring(1) : entry;
            if (domain.equals("*") || (!domain.isEmpty() && (host.equals(domain) || host.endsWith("." + domain)))) {
                return true;
            }
        }
        return false;
    }

    private static Optional<ProxySetting> url(String text, String source) {
        try {
            URI url = URI.create(text.contains("://") ? text : "http://" + text);
            Kind kind = url.getScheme().toLowerCase(Locale.ROOT).startsWith("socks") ? Kind.SOCKS : Kind.HTTP;
            int usual = kind == Kind.SOCKS ? 1080 : 80;
            return Optional.ofNullable(url.getHost())
                    .map(host -> new ProxySetting(
                            kind, Optional.of(host), url.getPort() > 0 ? url.getPort() : usual, source));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static void add(
            List<ProxySetting> found,
            Kind kind,
            @Nullable String host,
            @Nullable String port,
            int usual,
            String source) {
        String name = host == null ? "" : host.replace("'", "").strip();
        if (!name.isEmpty()) {
            boolean given = port != null && port.matches("[1-9][0-9]{0,4}") && Integer.parseInt(port) <= 65535;
            found.add(new ProxySetting(
                    kind, Optional.of(name), given && port != null ? Integer.parseInt(port) : usual, source));
        }
    }

    private static ProxySetting script(String source) {
        return new ProxySetting(Kind.SCRIPT, Optional.empty(), 0, source);
    }
}
