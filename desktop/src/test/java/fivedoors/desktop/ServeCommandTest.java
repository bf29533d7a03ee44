package fivedoors.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServeCommandTest {
  @TempDir Path site;

  @BeforeEach
  void aSite() throws Exception {
    Files.writeString(site.resolve("index.html"), "<!doctype html>");
  }

  @Test
  void printsTheAddressOfThisMachineOnly() {
    Cli cli = Cli.run("serve", "--site", site.toString(), "--port", "0");
    assertEquals(0, cli.code(), cli.err());
    assertTrue(cli.out().matches("http://127\\.0\\.0\\.1:\\d+/ .*\n"), cli.out());
  }

  @Test
  void aPortAskedForByNameThatIsTakenIsBadInput() throws Exception {
    InetSocketAddress here = new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0);
    HttpServer other = HttpServer.create(here, 0);
    other.start();
    try {
      String port = Integer.toString(other.getAddress().getPort());
      Cli cli = Cli.run("serve", "--site", site.toString(), "--port", port);
      assertEquals(2, cli.code());
      assertTrue(cli.err().contains(port + " is taken by another program"), cli.err());
    } finally {
      other.stop(0);
    }
  }

  @Test
  void aPortThatCannotBeIsBadInput() {
    Cli cli = Cli.run("serve", "--site", site.toString(), "--port", "65536");
    assertEquals(2, cli.code());
    assertTrue(cli.err().contains("whole number from 0 to 65535"), cli.err());
  }
}
