package fivedoors.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fivedoors.device.Host;
import fivedoors.testing.NetLab;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompletionTest {
  private final NetLab lab = NetLab.home(1, NetLab.laptop());
  private final Host nas = lab.host("nas");

  private List<String> of(Dialect d, String typed) {
    return Completion.of(nas, d, typed);
  }

  @Test
  void commandsAreFoundByTheirBeginning() {
    assertEquals(List.of("ipconfig"), of(Dialect.WINDOWS_KO, "ipc"));
    assertEquals(List.of("ipconfig"), of(Dialect.WINDOWS_KO, "IPC"));
    assertEquals(List.of("ping"), of(Dialect.LINUX, "pin"));
    assertEquals(List.of(), of(Dialect.LINUX, "ipc"));
    assertEquals(List.of(), of(Dialect.LINUX, "xyz"));
  }

  @Test
  void optionsFollowTheirCommand() {
    assertEquals(
        List.of("ipconfig /all", "ipconfig /release", "ipconfig /renew", "ipconfig /flushdns"),
        of(Dialect.WINDOWS_KO, "ipconfig /"));
    assertEquals(
        List.of("ipconfig /release", "ipconfig /renew"), of(Dialect.WINDOWS_KO, "ipconfig /re"));
    assertEquals(List.of("ip addr", "ip route", "ip neigh"), of(Dialect.LINUX, "ip "));
    assertEquals(List.of("route -n get"), of(Dialect.MACOS, "route -n "));
  }

  @Test
  void addressesAreThoseTheHostKnows() {
    assertEquals(
        List.of("ping 127.0.0.1", "ping -t"),
        Completion.of(lab.host("laptop"), Dialect.WINDOWS_KO, "ping "));
    assertEquals(List.of("ping 192.168.0.1"), of(Dialect.WINDOWS_KO, "ping 192"));
    assertEquals(
        List.of("curl http://192.168.0.1/", "curl http://127.0.0.1/"),
        of(Dialect.LINUX, "curl http://1"));
  }

  @Test
  void programsAreThoseThatRun() {
    Desk desk = new Desk(Dialect.LINUX);
    Host laptop = desk.lab().host("laptop");
    assertEquals(List.of(), Completion.of(laptop, Dialect.LINUX, "pkill "));
    desk.type("python3 app.py &");
    assertEquals(List.of("pkill flask"), Completion.of(laptop, Dialect.LINUX, "pkill "));
  }

  @Test
  void whatIsTypedWholeIsNotOfferedAgain() {
    assertEquals(List.of(), of(Dialect.WINDOWS_KO, "ipconfig"));
  }
}
