package fivedoors.shell;

import static fivedoors.shell.Desk.any;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.bytes.Endpoint;
import fivedoors.service.http.WebClient;
import fivedoors.service.program.ProgramOut;
import fivedoors.testing.NetLab;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Servers that are started and stopped by a typed line, and the lists that show them. */
class ServerCommandsTest {
  @Test
  void aProgramThatStartsIsALineOfNetstat() {
    Desk desk = new Desk(Dialect.WINDOWS_KO);
    String line = "  TCP    127.0.0.1:5000         0.0.0.0:0              LISTENING       1004";
    assertFalse(desk.type("netstat -ano").said().contains(line));
    desk.type("start python app.py", 1);
    assertTrue(desk.type("netstat -ano").said().contains(line), desk.text());
    desk.type("taskkill /PID 1004");
    assertFalse(desk.type("netstat -ano").said().contains(line));
    desk.type("start flask run --host=0.0.0.0 --port=5001");
    assertTrue(
        desk.type("netstat -ano")
            .said()
            .contains(
                "  TCP    0.0.0.0:5001           0.0.0.0:0              LISTENING       1004"));
  }

  @Test
  void aServerInTheForegroundEndsWithCtrlC() {
    Desk desk = new Desk(Dialect.MACOS);
    desk.type("python3 app.py", 1);
    assertTrue(desk.screen().running());
    assertTrue(desk.lab().host("laptop").programs().isRunning("flask"));
    desk.type("netstat -an");
    assertTrue(any(desk.said(), "(!) `flask` is still running"), desk.text());
    desk.interrupt();
    assertFalse(desk.screen().running());
    assertFalse(desk.lab().host("laptop").programs().isRunning("flask"));
    assertTrue(any(desk.said(), "^C"));
  }

  @Test
  void aServerThatIsStoppedOtherwiseFreesItsTerminal() {
    Desk desk = new Desk(Dialect.MACOS);
    desk.type("python3 app.py", 1);
    desk.lab().set("laptop.programs.flask.on", "false");
    desk.type("hostname");
    assertEquals(List.of("laptop.local"), desk.said());
  }

  @Test
  void aServerInTheForegroundLogsWhoAsked() {
    Desk desk = new Desk(Dialect.MACOS);
    desk.type("flask run --host=0.0.0.0", 1);
    int lines = desk.said().size();
    desk.lab().host("nas").programs().add(new Terminal(Dialect.LINUX), true);
    Terminals.type(
        desk.lab().net(), desk.lab().host("nas"), Dialect.LINUX, "curl http://192.168.0.2:5000/x");
    desk.lab().run(1);
    assertEquals(
        "192.168.0.250 - - [01/Jun/2024 09:00:21] \"GET /x HTTP/1.1\" 404 -",
        desk.said().get(lines),
        desk.text());
    desk.interrupt().type("python3 manage.py runserver 0:8000", 1);
    Terminals.type(
        desk.lab().net(), desk.lab().host("nas"), Dialect.LINUX, "curl http://192.168.0.2:8000/");
    desk.lab().run(1);
    assertTrue(any(desk.said(), "[01/Jun/2024 09:00:23] \"GET / HTTP/1.1\" 400"), desk.text());
  }

  @Test
  void aServerCannotWaitAtTheRoutersAddress() {
    Desk desk = new Desk(Dialect.LINUX);
    desk.type("flask run --host=12.12.12.12");
    assertEquals(List.of("Cannot assign requested address"), desk.said());
    desk.type("python3 manage.py runserver 12.12.12.12:8000");
    assertEquals(List.of("Error: That IP address can't be assigned to."), desk.said());
    desk.type("flask run --host=192.168.0.2 --port=5001 &").type("ss -tlnp");
    assertTrue(any(desk.said(), "192.168.0.2:5001"), desk.text());
    desk.type("flask run --port=x");
    assertTrue(any(desk.said(), "(!) It can be used like this"), desk.text());
  }

  @Test
  void clientsThatRestAreNoProcesses() {
    Desk desk = new Desk(Dialect.WINDOWS_KO);
    desk.lab().host("laptop").programs().add(WebClient.browser("ko"), true);
    desk.lab().host("laptop").startProgram(desk.lab().net(), "browser");
    assertFalse(any(desk.type("tasklist").said(), "browser"), desk.text());
    ProgramOut out = desk.lab().hand("laptop", "browser");
    out.connect(new Endpoint(NetLab.ip("192.168.0.250"), 80));
    assertTrue(any(desk.type("tasklist").said(), "browser                       1012"));
    desk.lab().run(0.1);
    assertTrue(any(desk.type("netstat -ano").said(), "ESTABLISHED     1012"), desk.text());
  }

  @Test
  void aTakenPortIsSaid() {
    Desk desk = new Desk(Dialect.LINUX);
    desk.type("python3 app.py &").type("python3 manage.py runserver 5000");
    assertTrue(any(desk.said(), "Error: That port is already in use."), desk.text());
    assertFalse(desk.screen().running());
    desk.type("python3 app.py");
    assertTrue(any(desk.said(), "Port 5000 is in use by another program"), desk.text());
  }

  @Test
  void aConnectionUnderWayIsALineOfNetstat() {
    Desk desk = new Desk(Dialect.LINUX);
    desk.type("curl http://192.168.0.250/", 1);
    assertEquals(List.of("<h1>NAS</h1>"), desk.said());
    desk.type("netstat -an");
    assertTrue(any(desk.said(), "192.168.0.250:80        TIME_WAIT"), desk.text());
    desk.lab().run(300);
    desk.type("netstat -an");
    assertFalse(any(desk.said(), "192.168.0.250:80"), desk.text());
  }

  @Test
  void bindDecidesWhoIsLetIn() {
    Desk desk = new Desk(Dialect.LINUX);
    desk.type("python3 app.py &").type("curl http://127.0.0.1:5000/", 1);
    assertFalse(any(desk.said(), "curl: ("), desk.text());
    desk.type("curl http://192.168.0.2:5000/", 1);
    assertTrue(any(desk.said(), "curl: (7) Failed to connect to 192.168.0.2 port 5000"));
    desk.type("pkill flask").type("flask run --host=0.0.0.0 &");
    desk.type("curl http://192.168.0.2:5000/", 1);
    assertFalse(any(desk.said(), "curl: ("), desk.text());
  }

  @Test
  void netstatWithoutAShowsConnectionsOnly() {
    Desk desk = new Desk(Dialect.WINDOWS_KO);
    desk.type("start python app.py").type("curl http://192.168.0.250/", 1).type("netstat -n");
    assertTrue(any(desk.said(), "192.168.0.250:80       TIME_WAIT"), desk.text());
    assertFalse(any(desk.said(), "LISTENING"), desk.text());
    desk.type("netstat -ano");
    assertTrue(any(desk.said(), "LISTENING       1004"), desk.text());
    assertTrue(any(desk.said(), "192.168.0.250:80       TIME_WAIT       0"), desk.text());
  }
}
