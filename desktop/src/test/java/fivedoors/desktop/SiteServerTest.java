package fivedoors.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteServerTest {
  @TempDir Path dir;
  private HttpServer server;

  @BeforeEach
  void serve() throws IOException {
    Path site = Files.createDirectory(dir.resolve("site"));
    Files.writeString(site.resolve("index.html"), "<p>문</p>");
    Files.writeString(dir.resolve("secret.txt"), "not for the page");
    server = SiteServer.start(site, 0);
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void theFolderAnswersWithItsIndex() throws IOException {
    assertEquals("HTTP/1.1 200 OK", statusOf("GET", "/"));
  }

  @Test
  void whatIsNotThereIs404() throws IOException {
    assertEquals("HTTP/1.1 404 Not Found", statusOf("GET", "/nothing.js"));
  }

  @Test
  void nothingOutsideTheSiteIsServed() throws IOException {
    assertEquals("HTTP/1.1 404 Not Found", statusOf("GET", "/../secret.txt"));
    assertEquals("HTTP/1.1 404 Not Found", statusOf("GET", "/%2e%2e/secret.txt"));
  }

  @Test
  void onlyReadingIsAllowed() throws IOException {
    assertTrue(statusOf("POST", "/").startsWith("HTTP/1.1 405"));
  }

  @Test
  void onlyThisMachineIsServed() {
    assertTrue(server.getAddress().getAddress().isLoopbackAddress());
  }

  /** A raw socket, since every HTTP client tidies ".." away before it asks. */
  private String statusOf(String method, String path) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", server.getAddress().getPort())) {
      String request =
          method
              + " "
              + path
              + " HTTP/1.1\r\nHost: localhost\r\n"
              + "Content-Length: 0\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
          .readLine();
    }
  }
}
