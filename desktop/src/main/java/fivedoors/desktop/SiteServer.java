package fivedoors.desktop;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Executors;

/**
 * Serves the built browser site, to this machine only. (The JDK's own SimpleFileServer came with
 * Java 18.)
 */
public final class SiteServer {
  /** The port tried first. */
  public static final int DEFAULT_PORT = 8080;

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "json", "application/json",
          "txt", "text/plain; charset=utf-8",
          "png", "image/png",
          "svg", "image/svg+xml",
          "woff2", "font/woff2");

  private final Path root;

  private SiteServer(Path root) {
    this.root = root;
  }

  /**
   * Starts serving.
   *
   * @param site the directory that holds index.html
   * @param port 1 to 65535, or 0 for any free port
   * @return the running server; its threads keep the JVM alive until it is stopped
   * @throws BindException when the port is taken
   */
  public static HttpServer start(Path site, int port) throws IOException {
    InetSocketAddress here = new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port);
    HttpServer server = HttpServer.create(here, 0);
    server.createContext("/", new SiteServer(site.toRealPath())::answer);
    server.setExecutor(Executors.newFixedThreadPool(4));
    server.start();
    return server;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String method = exchange.getRequestMethod();
      if (!method.equals("GET") && !method.equals("HEAD")) {
        exchange.sendResponseHeaders(405, -1);
        return;
      }
      Path file = find(exchange.getRequestURI().getPath());
      if (file == null) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      exchange.getResponseHeaders().set("Content-Type", type(file));
      // A site that was built again must show on reload.
      exchange.getResponseHeaders().set("Cache-Control", "no-cache");
      if (method.equals("HEAD")) {
        exchange.sendResponseHeaders(200, -1);
        return;
      }
      byte[] body = Files.readAllBytes(file);
      exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  /** The file asked for, or null: not there, or outside the site. */
  private Path find(String asked) throws IOException {
    String name = asked.endsWith("/") ? asked + "index.html" : asked;
    Path file;
    try {
      file = root.resolve("." + name).normalize();
    } catch (InvalidPathException e) {
      return null;
    }
    boolean inside =
        file.startsWith(root) && Files.isRegularFile(file) && file.toRealPath().startsWith(root);
    return inside ? file : null;
  }

  private static String type(Path file) {
    String name = file.getFileName().toString();
    String extension = name.substring(name.lastIndexOf('.') + 1);
    return TYPES.getOrDefault(extension, "application/octet-stream");
  }
}
