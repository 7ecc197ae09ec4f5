package app.greenroom.network.http;

import app.greenroom.io.Tool;
import app.greenroom.network.http.ProxySetting.Kind;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
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
 * English everywhere, each with the hosts that it excepts:
 *
 * <ul>
 *   <li>Java: https://docs.oracle.com/en/java/javase/17/docs/api/java.base/java/net/doc-files/net-properties.html
 *   <li>environment: {@code https_proxy}, {@code all_proxy} and {@code no_proxy} as curl reads them
 *       (https://curl.se/docs/manpage.html, Environment)
 *   <li>Windows: the registry's Internet Settings (https://learn.microsoft.com/en-us/windows/win32/wininet/setting-and-retrieving-internet-options)
 *   <li>macOS: {@code scutil --proxy}, whose keys are those of SystemConfiguration's SCSchemaDefinitions.h
 *   <li>GNOME: the schema {@code org.gnome.system.proxy}
 *   <li>KDE: the file {@code kioslaverc} (https://invent.kde.org/frameworks/kio, src/core/kprotocolmanager.cpp), on its own
 *       desktop alone
 * </ul>
 */
public final class SystemProxySettings implements ProxySettings {
    private static final Pattern REGISTRY = Pattern.compile("^\\s+(\\w+)\\s+REG_\\w+\\s+(.*?)\\s*$", Pattern.MULTILINE);
    private static final Pattern SCUTIL = Pattern.compile("^\\s+(\\w+) : (.*?)\\s*$", Pattern.MULTILINE);
    private static final Pattern SCUTIL_EXCEPTIONS = Pattern.compile("ExceptionsList : <array> \\{([^}]*)\\}");
    private static final Pattern GSETTINGS = Pattern.compile("^(\\S+) (\\S+) (.*?)\\s*$", Pattern.MULTILINE);
    private static final Pattern KDE_GROUP = Pattern.compile("^\\[Proxy Settings\\]\\s*$([^\\[]*)", Pattern.MULTILINE);
    private static final Pattern KDE = Pattern.compile("^(\\w+)=(.*?)\\s*$", Pattern.MULTILINE);
    private static final int KDE_MOST = 100_000; // bytes; the file has some hundred

    private final String system;
    private final UnaryOperator<@Nullable String> properties;
    private final Map<String, String> environment;
    private final Tool commands;

    /**
     * Settings of a computer.
     *
     * @param system the value of {@code os.name}
     * @param properties Java's system properties; null for one that is not set
     * @param environment the environment
     * @param commands the system's tools
     */
    public SystemProxySettings(
            String system, UnaryOperator<@Nullable String> properties, Map<String, String> environment, Tool commands) {
        this.system = system.toLowerCase(Locale.ROOT);
        this.properties = properties;
        this.environment = Map.copyOf(environment);
        this.commands = commands;
    }

    @Override
    public List<ProxySetting> find(String host) throws InterruptedException {
        List<ProxySetting> found = new ArrayList<>();
        if (!ProxyExceptions.inPatterns(property("http.nonProxyHosts"), host)) {
            add(
                    found,
                    Kind.HTTP,
                    properties.apply("https.proxyHost"),
                    properties.apply("https.proxyPort"),
                    443,
                    "Java");
        }
        if (!ProxyExceptions.inPatterns(property("socksNonProxyHosts"), host)) {
            add(
                    found,
                    Kind.SOCKS,
                    properties.apply("socksProxyHost"),
                    properties.apply("socksProxyPort"),
                    1080,
                    "Java");
        }
        String exceptions = environment.getOrDefault("no_proxy", environment.getOrDefault("NO_PROXY", ""));
        if (!ProxyExceptions.inDomains(exceptions, host)) {
            for (String name : List.of("https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY")) {
                String url = environment.get(name);
                if (url != null && found.isEmpty()) {
                    url(url, "the variable " + name).ifPresent(found::add);
                }
            }
        }
        if (system.startsWith("windows")) {
            windows(found, host);
        } else if (system.startsWith("mac")) {
            mac(found, host);
        } else if (environment.getOrDefault("XDG_CURRENT_DESKTOP", "").contains("KDE")) {
            kde(found, host);
        } else {
            gnome(found, host);
        }
        return List.copyOf(found);
    }

    private void windows(List<ProxySetting> found, String host) throws InterruptedException {
        String key = "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Internet Settings";
        Map<String, String> values =
                values(commands.run(List.of("reg", "query", key)).orElse(""), REGISTRY, 1, 2);
        if (values.containsKey("AutoConfigURL")) {
            found.add(script("Windows"));
        }
        String server = values.get("ProxyServer");
        if (!"0x1".equals(values.get("ProxyEnable"))
                || server == null
                || ProxyExceptions.inPatterns(values.getOrDefault("ProxyOverride", ""), host)) {
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

    private void mac(List<ProxySetting> found, String host) throws InterruptedException {
        String output = commands.run(List.of("scutil", "--proxy")).orElse("");
        Map<String, String> values = values(output, SCUTIL, 1, 2);
        if ("1".equals(values.get("ProxyAutoConfigEnable")) || "1".equals(values.get("ProxyAutoDiscoveryEnable"))) {
            found.add(script("macOS"));
        }
        Matcher exceptions = SCUTIL_EXCEPTIONS.matcher(output);
        if (("1".equals(values.get("ExcludeSimpleHostnames")) && !host.contains("."))
                || (exceptions.find() && ProxyExceptions.inPatterns(exceptions.group(1), host))) {
            return;
        }
        if ("1".equals(values.get("HTTPSEnable"))) {
            add(found, Kind.HTTP, values.get("HTTPSProxy"), values.get("HTTPSPort"), 443, "macOS");
        }
        if ("1".equals(values.get("SOCKSEnable"))) {
            add(found, Kind.SOCKS, values.get("SOCKSProxy"), values.get("SOCKSPort"), 1080, "macOS");
        }
    }

    private void gnome(List<ProxySetting> found, String host) throws InterruptedException {
        String output = commands.run(List.of("gsettings", "list-recursively", "org.gnome.system.proxy"))
                .orElse("");
        Map<String, String> values = values(output, GSETTINGS, 0, 3);
        String mode = values.getOrDefault("org.gnome.system.proxy mode", "'none'");
        if (mode.equals("'auto'")) {
            found.add(script("GNOME"));
        } else if (mode.equals("'manual'")
                && !ProxyExceptions.inDomains(values.getOrDefault("org.gnome.system.proxy ignore-hosts", ""), host)) {
            String https = "org.gnome.system.proxy.https ";
            add(found, Kind.HTTP, values.get(https + "host"), values.get(https + "port"), 443, "GNOME");
            String socks = "org.gnome.system.proxy.socks ";
            add(found, Kind.SOCKS, values.get(socks + "host"), values.get(socks + "port"), 1080, "GNOME");
        }
    }

    /** Type 1 holds addresses, type 4 the names of variables that do; 2 and 3 are scripts. */
    private void kde(List<ProxySetting> found, String host) {
        Matcher group = KDE_GROUP.matcher(kdeFile());
        Map<String, String> values = values(group.find() ? group.group(1) : "", KDE, 1, 2);
        String type = values.getOrDefault("ProxyType", "0");
        boolean variables = type.equals("4");
        if (type.equals("2") || type.equals("3")) {
            found.add(script("KDE"));
        } else if (type.equals("1") || variables) {
            boolean listed = ProxyExceptions.inDomains(kdeValue(values, "NoProxyFor", variables), host);
            if (listed == "true".equals(values.get("ReversedException"))) {
                // "http://proxy 8080" is how KDE writes it.
                for (String key : List.of("httpsProxy", "socksProxy")) {
                    url(kdeValue(values, key, variables).replace(' ', ':'), "KDE")
                            .ifPresent(found::add);
                }
            }
        }
    }

    private String kdeValue(Map<String, String> values, String key, boolean variable) {
        String value = values.getOrDefault(key, "");
        return variable ? environment.getOrDefault(value, "") : value;
    }

    /** What KDE keeps; empty when there is nothing, or nothing that can be read. */
    private String kdeFile() {
        String home = environment.getOrDefault("HOME", "") + "/.config";
        try {
            Path file = Path.of(environment.getOrDefault("XDG_CONFIG_HOME", home), "kioslaverc");
            return Files.isRegularFile(file) && Files.size(file) <= KDE_MOST ? Files.readString(file) : "";
        } catch (IOException | IllegalArgumentException e) {
            return "";
        }
    }

    private String property(String name) {
        String value = properties.apply(name);
        return value == null ? "" : value;
    }

    /** A tool's lines as a table; group 0 as the key stands for the first two words. */
    private static Map<String, String> values(String lines, Pattern line, int key, int value) {
        Map<String, String> values = new HashMap<>();
        Matcher matcher = line.matcher(lines);
        while (matcher.find()) {
            values.putIfAbsent(
                    key == 0 ? matcher.group(1) + " " + matcher.group(2) : matcher.group(key), matcher.group(value));
        }
        return values;
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
