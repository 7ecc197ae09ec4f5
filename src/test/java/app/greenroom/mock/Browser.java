package app.greenroom.mock;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A real browser without a screen that shows a page from a file, and is asked what stands there. */
public final class Browser implements AutoCloseable {
    private static final long PATIENCE = 90; // seconds

    private final Kind kind;
    private final Process process;
    private final WebSocket socket;
    private final Answers answers = new Answers();
    private final AtomicInteger number = new AtomicInteger();
    private String context = "";

    /** Which browser. */
    public enum Kind {
        CHROMIUM(
                Pattern.compile("DevTools listening on ws://([0-9.:]+)/"),
                "chromium",
                "chromium-browser",
                "google-chrome"),
        FIREFOX(Pattern.compile("WebDriver BiDi listening on ws://([0-9.:]+)"), "firefox-esr", "firefox");

        private final Pattern listening;

        @SuppressWarnings("ImmutableEnumChecker") // nobody changes them
        private final String[] names;

        Kind(Pattern listening, String... names) {
            this.listening = listening;
            this.names = names;
        }

        /** Where it is installed. */
        public Optional<Path> program() {
            return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                    .flatMap(folder -> Stream.of(names).map(name -> Path.of(folder, name)))
                    .filter(Files::isExecutable)
                    .findFirst();
        }
    }

    /**
     * Opens a page.
     *
     * @param profile an empty folder
     * @param flags more of Chromium's
     */
    public Browser(Kind kind, Path profile, Path page, String... flags) throws Exception {
        this.kind = kind;
        List<String> command = new ArrayList<>();
        command.add(kind.program().orElseThrow().toString());
        if (kind == Kind.CHROMIUM) {
            command.addAll(List.of(
                    "--headless=new",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--remote-debugging-port=0",
                    "--remote-allow-origins=*",
                    "--use-fake-ui-for-media-stream",
                    "--use-fake-device-for-media-stream",
                    "--disable-features=WebRtcHideLocalIpsWithMdns",
                    "--user-data-dir=" + profile));
            command.addAll(List.of(flags));
            command.add(page.toUri().toString());
        } else {
            Files.writeString(profile.resolve("user.js"), """
                user_pref("media.navigator.streams.fake", true);
                user_pref("media.navigator.permission.disabled", true);
                user_pref("media.peerconnection.ice.obfuscate_host_addresses", false);
                user_pref("media.autoplay.default", 0);
                user_pref("network.dns.disabled", true);
                user_pref("app.update.enabled", false);
                user_pref("datareporting.policy.dataSubmissionEnabled", false);
                user_pref("toolkit.telemetry.reportingpolicy.firstRun", false);
                user_pref("browser.shell.checkDefaultBrowser", false);
                """);
            command.addAll(List.of(
                    "--headless",
                    "--no-remote",
                    "--profile",
                    profile.toString(),
                    "--remote-debugging-port",
                    "0",
                    page.toUri().toString()));
        }
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("HOME", profile.toString());
        builder.environment().remove("LD_PRELOAD"); // a test's cameras are not the browser's
        process = builder.start();
        String address = listening();
        String where = kind == Kind.CHROMIUM ? page(address) : "ws://" + address + "/session";
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(where), answers)
                .get(PATIENCE, TimeUnit.SECONDS);
        if (kind == Kind.FIREFOX) {
            ask("session.new", "{\"capabilities\":{}}");
            context = ask("browsingContext.getTree", "{}")
                    .getAsJsonArray("contexts")
                    .get(0)
                    .getAsJsonObject()
                    .get("context")
                    .getAsString();
        }
        await("document.readyState === 'complete' && location.protocol === 'file:'");
    }

    private String listening() throws IOException {
        BufferedReader out = process.inputReader(UTF_8);
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            Matcher matcher = kind.listening.matcher(line);
            if (matcher.find()) {
                Thread rest = new Thread(() -> drain(out), "browser output");
                rest.setDaemon(true);
                rest.start();
                return matcher.group(1);
            }
        }
        throw new IOException("the browser ended");
    }

    private static void drain(BufferedReader out) {
        try {
            while (out.readLine() != null) {
                Thread.onSpinWait();
            }
        } catch (IOException e) {
            // It ended.
        }
    }

    private static String page(String address) throws Exception {
        while (true) {
            String list = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://" + address + "/json/list"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
            for (JsonElement each : JsonParser.parseString(list).getAsJsonArray()) {
                JsonObject one = each.getAsJsonObject();
                if (one.get("type").getAsString().equals("page")
                        && one.get("url").getAsString().startsWith("file:")) {
                    return one.get("webSocketDebuggerUrl").getAsString();
                }
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    /** What an expression is in the page, as a text. */
    public String evaluate(String expression) throws Exception {
        JsonObject parameters = new JsonObject();
        parameters.addProperty("expression", "String(" + expression + ")");
        parameters.addProperty("awaitPromise", true);
        if (kind == Kind.CHROMIUM) {
            parameters.addProperty("returnByValue", true);
            parameters.addProperty("userGesture", true);
            return ask("Runtime.evaluate", parameters.toString())
                    .getAsJsonObject("result")
                    .get("value")
                    .getAsString();
        }
        JsonObject target = new JsonObject();
        target.addProperty("context", context);
        parameters.add("target", target);
        parameters.addProperty("userActivation", true);
        return ask("script.evaluate", parameters.toString())
                .getAsJsonObject("result")
                .get("value")
                .getAsString();
    }

    /** Waits until an expression is true in the page. */
    public void await(String expression) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
        while (!evaluate(expression).equals("true")) {
            if (System.nanoTime() > end) {
                throw new AssertionError("never: " + expression + "; the page says "
                        + evaluate("document.getElementById('status').textContent"));
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private JsonObject ask(String method, String parameters) throws Exception {
        int id = number.incrementAndGet();
        socket.sendText("{\"id\":" + id + ",\"method\":\"" + method + "\",\"params\":" + parameters + "}", true)
                .get(PATIENCE, TimeUnit.SECONDS);
        while (true) {
            String text = answers.whole.poll(PATIENCE, TimeUnit.SECONDS);
            if (text == null) {
                throw new IOException("no answer to " + method);
            }
            JsonObject answer = JsonParser.parseString(text).getAsJsonObject();
            if (answer.has("id") && answer.get("id").getAsInt() == id) {
                if (!answer.has("result")) {
                    throw new IOException(text);
                }
                return answer.getAsJsonObject("result");
            }
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().onExit().join();
    }

    /** Puts messages together. */
    private static final class Answers implements WebSocket.Listener {
        final BlockingQueue<String> whole = new LinkedBlockingQueue<>();
        private final StringBuilder part = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            part.append(data);
            if (last) {
                whole.add(part.toString());
                part.setLength(0);
            }
            from.request(1);
            return java.util.concurrent.CompletableFuture.completedFuture(null);
        }
    }
}
