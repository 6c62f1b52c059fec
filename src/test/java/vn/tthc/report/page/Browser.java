package vn.tthc.report.page;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A headless Chromium that gets the clicks and keys of a user by its DevTools protocol. */
final class Browser {
    /** How long a browser may take for anything, on a machine that is busy with other things. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final List<String> COMPLAINTS = List.of("Runtime.exceptionThrown", "Log.entryAdded");

    private final Process process;
    private final WebSocket socket;
    private final AtomicInteger lastId = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
    private final List<JsonNode> events = new CopyOnWriteArrayList<>();
    private volatile CompletableFuture<Void> loaded = new CompletableFuture<>();
    private String session = "";

    private Browser(Process process, Path profile) throws IOException, InterruptedException {
        this.process = process;
        socket = HttpClient.newBuilder()
                .proxy(HttpClient.Builder.NO_PROXY)
                .build()
                .newWebSocketBuilder()
                .connectTimeout(PATIENCE)
                .buildAsync(address(process, profile), new Listener())
                .join();
    }

    /** The Chromium of this machine, if it has one. */
    static Optional<Path> find() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
                .flatMap(name -> Pattern.compile(Pattern.quote(File.pathSeparator))
                        .splitAsStream(path)
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static Browser start(Path program, Path profile) throws IOException, InterruptedException {
        // As root, which continuous integration often is, Chromium starts without its sandbox only.
        Process process = new ProcessBuilder(
                        program.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            Browser browser = new Browser(process, profile);
            browser.attach();
            return browser;
        } catch (IOException | InterruptedException | RuntimeException e) {
            process.destroyForcibly();
            throw e;
        }
    }

    /** Opens a page in a window of the given width, with or without its scripts. */
    void open(URI page, int width, boolean scripts) {
        send("Emulation.setScriptExecutionDisabled", Map.of("value", !scripts));
        send(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 800, "deviceScaleFactor", 1, "mobile", false));
        events.clear();
        loaded = new CompletableFuture<>();
        send("Page.navigate", Map.of("url", page.toString()));
        loaded.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    /** What a JavaScript expression, or the promise that it is, gives in the page. */
    JsonNode evaluate(String expression) {
        JsonNode answer =
                send("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
        if (answer.has("exceptionDetails")) {
            throw new AssertionError(answer.path("exceptionDetails").toString());
        }
        return answer.path("result").path("value");
    }

    /** Clicks into the middle of the element that a JavaScript expression gives. */
    void click(String element) {
        JsonNode middle = evaluate("(() => { const e = " + element + "; e.scrollIntoView({ block: 'center' });"
                + " const r = e.getBoundingClientRect(); return [r.x + r.width / 2, r.y + r.height / 2]; })()");
        for (String type : List.of("mousePressed", "mouseReleased")) {
            send(
                    "Input.dispatchMouseEvent",
                    Map.of(
                            "type",
                            type,
                            "x",
                            middle.get(0).doubleValue(),
                            "y",
                            middle.get(1).doubleValue(),
                            "button",
                            "left",
                            "clickCount",
                            1));
        }
    }

    void press(Key key) {
        for (String type : List.of("keyDown", "keyUp")) {
            send(
                    "Input.dispatchKeyEvent",
                    Map.of(
                            "type", type,
                            "key", key.key,
                            "code", key.code,
                            "windowsVirtualKeyCode", key.number,
                            "text", type.equals("keyDown") ? key.text : ""));
        }
    }

    void type(String text) {
        send("Input.insertText", Map.of("text", text));
    }

    /** What the page asked for since it was opened, itself first. */
    List<String> requests() {
        return events("Network.requestWillBeSent")
                .map(event -> event.path("request").path("url").asString())
                .toList();
    }

    /** Errors and warnings since the page was opened. */
    List<String> complaints() {
        return COMPLAINTS.stream().flatMap(this::events).map(JsonNode::toString).toList();
    }

    void quit() throws InterruptedException {
        socket.sendText("{\"id\":0,\"method\":\"Browser.close\"}", true).join();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        socket.abort();
    }

    private Stream<JsonNode> events(String method) {
        return events.stream()
                .filter(event -> event.path("method").asString().equals(method))
                .map(event -> event.path("params"));
    }

    /** Where Chromium listens; it writes so into its profile when it does. */
    private static URI address(Process process, Path profile) throws IOException, InterruptedException {
        Path file = profile.resolve("DevToolsActivePort");
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (process.isAlive() && System.nanoTime() < end) {
            List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
            if (lines.size() == 2) {
                return URI.create("ws://127.0.0.1:" + lines.get(0) + lines.get(1));
            }
            Thread.sleep(20);
        }
        throw new IOException("Chromium does not start");
    }

    private void attach() {
        String page = "";
        for (JsonNode target : send("Target.getTargets", Map.of()).path("targetInfos")) {
            if (target.path("type").asString().equals("page")) {
                page = target.path("targetId").asString();
            }
        }
        session = send("Target.attachToTarget", Map.of("targetId", page, "flatten", true))
                .path("sessionId")
                .asString();
        for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
            send(domain + ".enable", Map.of());
        }
    }

    private JsonNode send(String method, Map<String, ?> parameters) {
        int id = lastId.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        answers.put(id, answer);
        Map<String, Object> message = new ConcurrentHashMap<>(Map.of("id", id, "method", method, "params", parameters));
        if (!session.isEmpty()) {
            message.put("sessionId", session);
        }
        socket.sendText(JsonMapper.shared().writeValueAsString(message), true).join();
        JsonNode answered =
                answer.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
        if (answered.has("error")) {
            throw new AssertionError(method + ": " + answered.path("error"));
        }
        return answered.path("result");
    }

    /** A key as the protocol names it. */
    enum Key {
        TAB("Tab", "Tab", 9, ""),
        ENTER("Enter", "Enter", 13, "\r"),
        SPACE(" ", "Space", 32, " ");

        private final String key;
        private final String code;
        private final int number;
        private final String text;

        Key(String key, String code, int number, String text) {
            this.key = key;
            this.code = code;
            this.number = number;
            this.text = text;
        }
    }

    /** Puts the parts of messages together, and tells answers from events. */
    private final class Listener implements WebSocket.Listener {
        private final StringBuilder message = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            message.append(part);
            if (last) {
                JsonNode node = JsonMapper.shared().readTree(message.toString());
                message.setLength(0);
                CompletableFuture<JsonNode> answer =
                        answers.remove(node.path("id").asInt(0));
                if (answer != null) {
                    answer.complete(node);
                } else {
                    events.add(node);
                    if (node.path("method").asString("").equals("Page.loadEventFired")) {
                        loaded.complete(null);
                    }
                }
            }
            from.request(1);
            return null;
        }
    }
}
