package app.greenroom.mock;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A headless Chromium with one page, told what to do by its debugging protocol. */
final class Chromium implements AutoCloseable {
    private static final long WAIT_SECONDS = 60;

    private final Process process;
    private final WebSocket socket;
    private final BlockingQueue<JsonObject> answers = new LinkedBlockingQueue<>();
    private int number;

    /** Where it is installed, if it is. */
    static Optional<Path> installed() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    Chromium(Path program, Path folder, Path page) throws IOException, InterruptedException {
        Path profile = folder.resolve("profile");
        process = new ProcessBuilder(
                        program.toString(),
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--no-first-run",
                        "--autoplay-policy=no-user-gesture-required",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        page.toUri().toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("chromium.txt").toFile())
                .start();
        Path port = profile.resolve("DevToolsActivePort");
        HttpClient client = HttpClient.newHttpClient();
        String address = "";
        for (int i = 0; address.isEmpty() && i < 10 * WAIT_SECONDS; i++) {
            TimeUnit.MILLISECONDS.sleep(100);
            if (Files.exists(port) && Files.size(port) > 0) {
                String pages = client.send(
                                HttpRequest.newBuilder(URI.create("http://127.0.0.1:"
                                                + Files.readAllLines(port).get(0) + "/json"))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString())
                        .body();
                address = JsonParser.parseString(pages).getAsJsonArray().asList().stream()
                        .map(each -> each.getAsJsonObject())
                        .filter(each -> each.get("url").getAsString().startsWith("file:"))
                        .map(each -> each.get("webSocketDebuggerUrl").getAsString())
                        .findFirst()
                        .orElse("");
            }
        }
        socket = client.newWebSocketBuilder()
                .buildAsync(URI.create(address), new Listener())
                .join();
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                answers.add(JsonParser.parseString(text.toString()).getAsJsonObject());
                text.setLength(0);
            }
            from.request(1);
            return CompletableFuture.completedStage("");
        }
    }

    /** Sends a command and waits for what it gives. */
    JsonObject send(String method, JsonObject parameters) throws InterruptedException {
        number++;
        JsonObject command = new JsonObject();
        command.addProperty("id", number);
        command.addProperty("method", method);
        command.add("params", parameters);
        socket.sendText(command.toString(), true).join();
        while (true) {
            JsonObject answer = answers.poll(WAIT_SECONDS, TimeUnit.SECONDS);
            if (answer == null) {
                throw new IllegalStateException("the browser does not answer " + method);
            }
            if (answer.has("id") && answer.get("id").getAsInt() == number) {
                return answer.getAsJsonObject("result");
            }
        }
    }

    /** What an expression, or its promise, gives, as text. */
    String run(String expression) throws InterruptedException {
        JsonObject parameters = new JsonObject();
        parameters.addProperty("expression", "(async () => String(await (" + expression + ")))()");
        parameters.addProperty("awaitPromise", true);
        parameters.addProperty("userGesture", true);
        JsonObject result = send("Runtime.evaluate", parameters).getAsJsonObject("result");
        return result.has("value") ? result.get("value").getAsString() : result.toString();
    }

    @Override
    public void close() {
        socket.abort();
        List<ProcessHandle> all = process.descendants().toList();
        process.destroyForcibly();
        all.forEach(ProcessHandle::destroyForcibly);
        process.onExit().join();
    }
}
