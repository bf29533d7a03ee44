package fivedoors.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.bytes.Endpoint;
import fivedoors.device.Host;
import fivedoors.net.Network;
import fivedoors.service.http.WebClient;
import fivedoors.service.program.ProgramOut;
import fivedoors.sim.Simulation;
import fivedoors.testing.Golden;
import fivedoors.testing.NetLab;
import fivedoors.trace.Fingerprint;
import fivedoors.trace.Trace;
import fivedoors.trace.TraceSink;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lines typed at a laptop, and what its screen shows then. */
class TerminalTest {
  private static boolean any(List<String> lines, String text) {
    return lines.stream().anyMatch(l -> l.contains(text));
  }

  // ---- goldens

  @Test
  void goldenWindowsInKorean() {
    Desk desk = new Desk(Dialect.WINDOWS_KO).withNames();
    desk.type("ping 192.168.0.1", 6).type("ping -n 1 192.168.0.99", 6).type("ping nas.home", 6);
    desk.type("ping nowhere.home", 1).type("nslookup nas.home", 1).type("nslookup x.home", 1);
    desk.type("tracert -d 192.168.0.250", 5).type("curl http://nas.home/", 1);
    desk.type("curl http://nas.home:81/", 1).type("netstat -ano").type("python app.py", 1);
    desk.interrupt().type("start python app.py", 1).type("netstat -ano | findstr LISTENING");
    desk.type("tasklist").type("taskkill /IM flask").type("ipcnfig").type("ifconfig");
    desk.type("ipconfig | findstr IPv4").type("ipconfig /flushdns").type("python nosuch.py");
    Golden.check("shell/terminal-windows-ko.txt", desk.text());
  }

  @Test
  void goldenWindowsInEnglish() {
    Desk desk = new Desk(Dialect.WINDOWS_EN).withNames();
    desk.type("ping 192.168.0.1", 6).type("ping -n 1 192.168.0.99", 6).type("ping nas.home", 6);
    desk.type("nslookup nas.home", 1).type("tracert nas.home", 5).type("netstat -an");
    desk.type("ipconfg").type("python manage.py runserver 0.0.0.0:8888", 1).interrupt();
    Golden.check("shell/terminal-windows-en.txt", desk.text());
  }

  @Test
  void goldenMac() {
    Desk desk = new Desk(Dialect.MACOS).withNames();
    desk.type("ifconfig | grep inet").type("ping -c 3 192.168.0.1", 4);
    desk.type("ping -c 2 192.168.0.99", 9).type("traceroute 192.168.0.250", 5);
    desk.type("nslookup nas.home", 1).type("dig +short nas.home", 1).type("dig nas.home", 1);
    desk.type("curl -v http://nas.home/", 1).type("flask run --host=0.0.0.0 --port=5000 &", 1);
    desk.type("netstat -an | grep LISTEN").type("lsof -i :5000").type("ps").type("pkill flask");
    desk.type("lsof -i").type("ipconfg").type("cls");
    Golden.check("shell/terminal-macos.txt", desk.text());
  }

  @Test
  void goldenLinux() {
    Desk desk = new Desk(Dialect.LINUX).withNames();
    desk.type("ping -c 3 192.168.0.1", 4).type("ping -c 1 192.168.0.99", 9);
    desk.type("traceroute -I nas.home", 5).type("curl -i http://nas.home/", 1);
    desk.type("python3 manage.py runserver 8888 &", 1).type("ss -tlnp").type("netstat -tlnp");
    desk.type("netstat -an").type("pkill django").type("ss -tlnp").type("pip3 install Flask");
    desk.type("ipconfig");
    Golden.check("shell/terminal-linux.txt", desk.text());
  }

  // ---- the state changes, and so do the lines

  @Test
  void renewGivesAnotherAddress() {
    Desk desk = new Desk(Dialect.WINDOWS_KO);
    desk.type("ipconfig /release", 3);
    assertFalse(any(desk.said(), "IPv4"), "the address is gone: " + desk.said());
    desk.lab().set("router.dhcp.first", "192.168.0.30");
    desk.type("ipconfig /renew", 20);
    assertTrue(any(desk.said(), "IPv4 주소 . . . . . . . . . : 192.168.0.30"), desk.text());
    assertFalse(desk.screen().running());
  }

  @Test
  void renewWithoutServerOrCableSaysSo() {
    Desk desk = new Desk(Dialect.WINDOWS_KO);
    desk.lab().set("router.dhcp.on", "false");
    desk.type("ipconfig /release", 3).type("ipconfig /renew", 70);
    assertTrue(any(desk.said(), "DHCP 서버에 연결할 수 없습니다"), desk.text());
    desk.lab().set("laptop.link", "down");
    desk.type("ipconfig /renew", 1);
    assertTrue(any(desk.said(), "미디어 연결이 끊긴 동안 이더넷에서"), desk.text());
    desk.lab().set("laptop.dhcp.on", "false").set("laptop.link", "up");
    desk.type("ipconfig /renew", 1);
    assertTrue(any(desk.said(), "수행할 수 있는 상태의 어댑터가 없으므로"), desk.text());
  }

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
  void withoutCablePingFailsAtOnce() {
    Desk desk = new Desk(Dialect.LINUX);
    desk.lab().set("laptop.link", "down").set("laptop.dhcp.on", "false");
    desk.type("ping -c 1 192.168.0.1", 6);
    assertTrue(any(desk.said(), "Network is unreachable"), desk.text());
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

  @Test
  void theWayOutLeadsThroughTheRouter() {
    Desk desk = new Desk(Dialect.WINDOWS_KO);
    desk.type("tracert -d 12.12.12.1", 10);
    assertTrue(desk.said().contains("  1    <1 ms    <1 ms    <1 ms  192.168.0.1"), desk.text());
    assertTrue(desk.said().contains("  2    <1 ms    <1 ms    <1 ms  12.12.12.1"), desk.text());
    Desk linux = new Desk(Dialect.LINUX);
    linux.type("traceroute 12.12.12.1", 10);
    assertTrue(any(linux.said(), " 1  192.168.0.1 (192.168.0.1)"), linux.text());
    assertTrue(any(linux.said(), " 2  12.12.12.1 (12.12.12.1)"), linux.text());
    linux.type("traceroute -m 2 192.168.0.99", 60);
    assertTrue(any(linux.said(), "!H"), linux.text());
  }

  @Test
  void withoutGatewayThereIsNoWayOut() {
    Desk desk = new Desk(Dialect.WINDOWS_KO);
    desk.lab().set("laptop.dhcp.on", "false").set("laptop.ip", "192.168.0.2").run(1);
    desk.type("route print | findstr 0.0.0.0");
    assertFalse(any(desk.said(), "          0.0.0.0          0.0.0.0"), desk.text());
    desk.type("ping -n 1 12.12.12.1", 6);
    assertTrue(any(desk.said(), "PING: 전송하지 못했습니다. 일반 오류입니다."), desk.text());
    desk.lab().set("laptop.gateway", "192.168.0.1");
    desk.type("route print | findstr 0.0.0.0");
    assertTrue(any(desk.said(), "          0.0.0.0          0.0.0.0      192.168.0.1"));
  }

  @Test
  void curlGivesUpWhenItWasTold() {
    Desk desk = new Desk(Dialect.LINUX);
    desk.lab().set("nas.power", "false");
    desk.type("curl -m 2 http://192.168.0.250/", 5);
    assertEquals(List.of("curl: (28) Operation timed out after 2000 milliseconds"), desk.said());
    assertFalse(desk.screen().running());
  }

  @Test
  void aScriptAsksWithRequests() {
    Desk desk = new Desk(Dialect.WINDOWS_KO);
    desk.type("python get.py http://192.168.0.250/", 1);
    assertEquals(List.of("<Response [200]>", "<h1>NAS</h1>"), desk.said());
    desk.type("curl -d a=1 http://127.0.0.1:5000/", 3);
    assertTrue(any(desk.said(), "curl: (7) Failed to connect to 127.0.0.1 port 5000"));
    desk.type("curl ftp://x");
    assertTrue(any(desk.said(), "(!) 이렇게"), desk.text());
  }

  @Test
  void twoAdaptersAreTwoParts() {
    NetLab lab = NetLab.home(7, NetLab.laptop().withPort("wlan0", NetLab.mac(9), null));
    lab.connect("laptop.wlan0", "router.wlan0");
    lab.start("laptop").run(30);
    View v = new View(lab.net(), lab.host("laptop"), Dialect.WINDOWS_KO);
    List<String> said = Ipconfig.print(v, false);
    assertTrue(said.contains("이더넷 어댑터 이더넷:"), said.toString());
    assertTrue(said.contains("무선 LAN 어댑터 Wi-Fi:"), said.toString());
    assertEquals(2, said.stream().filter(l -> l.contains("IPv4 주소")).count(), said.toString());
    View mac = new View(lab.net(), lab.host("laptop"), Dialect.MACOS);
    assertTrue(any(Ifconfig.print(mac, "en1"), "inet 192.168.0."));
  }

  // ---- the terminal itself

  @Test
  void ctrlCStopsAnEndlessPingAndCounts() {
    Desk desk = new Desk(Dialect.LINUX);
    desk.type("ping 192.168.0.1", 3.5).interrupt();
    assertTrue(any(desk.said(), "4 packets transmitted, 4 received, 0% packet loss"), desk.text());
    assertTrue(desk.said().contains("^C"));
    int lines = desk.said().size();
    desk.lab().run(10);
    assertEquals(lines, desk.said().size(), "nothing more is printed");
    Desk windows = new Desk(Dialect.WINDOWS_KO);
    windows.type("ping -t 192.168.0.1", 10.5).interrupt();
    assertTrue(any(windows.said(), "보냄 = 11, 받음 = 11"), windows.text());
  }

  @Test
  void lateAnswersOfAnInterruptedCommandAreNotPrinted() {
    Desk desk = new Desk(Dialect.WINDOWS_KO);
    desk.type("ping 192.168.0.99", 0.5).interrupt().type("ping 192.168.0.1", 8);
    assertFalse(any(desk.said(), "연결할 수 없습니다"), desk.text());
    assertTrue(any(desk.said(), "보냄 = 4, 받음 = 4"), desk.text());
  }

  @Test
  void pipesKeepOnlyWhatIsLookedForAlsoOfWhatComesLater() {
    Desk desk = new Desk(Dialect.LINUX);
    desk.type("ping -c 3 192.168.0.1 | grep loss", 5);
    assertEquals(1, desk.said().size(), desk.text());
    assertTrue(desk.said().get(0).contains("0% packet loss"));
  }

  @Test
  void unknownCommandsAreTheSystemsOwnSentenceAndAHint() {
    assertEquals(
        List.of(
            "'ipcnfig'은(는) 내부 또는 외부 명령, 실행할 수 있는 프로그램, 또는",
            "배치 파일이 아닙니다.",
            "(!) `ipcnfig` 명령을 몰라요. 혹시 `ipconfig`?"),
        new Desk(Dialect.WINDOWS_KO).type("ipcnfig").said());
    assertEquals(
        List.of("zsh: command not found: ipcnfig", "(!) Unknown command. Did you mean `ipconfig`?"),
        new Desk(Dialect.MACOS).type("ipcnfig").said());
    assertEquals(
        List.of(
            "ipconfig: command not found",
            "(!) `ipconfig` belongs to another system. Here it is `ip addr`."),
        new Desk(Dialect.LINUX).type("ipconfig").said());
  }

  @Test
  void whatCannotBeUsedLikeThisShowsHowItCan() {
    Desk desk = new Desk(Dialect.WINDOWS_KO);
    assertTrue(any(desk.type("ipconfig /x").said(), "(!) 이렇게 쓸 수 있어요: ipconfig, ipconfig /all"));
    assertTrue(any(desk.type("ping").said(), "(!) 이렇게 쓸 수 있어요: ping <주소>"));
    assertTrue(any(desk.type("find \"x").said(), "(!) 따옴표"));
    assertTrue(any(desk.type("ipconfig | findstr").said(), "(!) 이렇게"));
    assertTrue(any(desk.type("ipconfig | grep x").said(), "`findstr`"));
  }

  @Test
  void clearingLeavesTheScreenEmptyAndTheHistory() {
    Desk desk = new Desk(Dialect.WINDOWS_KO);
    desk.type("hostname").type("ipconfig").type("cls");
    assertEquals(List.of(), desk.screen().lines());
    assertEquals(List.of("hostname", "ipconfig", "cls"), desk.screen().history());
  }

  @Test
  void theScreenAtAnEarlierMomentHasFewerLines() {
    Desk desk = new Desk(Dialect.WINDOWS_KO);
    desk.type("hostname");
    int then = desk.lab().trace().size();
    int lines = desk.screen().lines().size();
    desk.type("ipconfig");
    Screen s = new Screen(desk.lab().host("laptop").id(), 1000);
    s.show(desk.lab().trace(), desk.lab().trace().size());
    assertTrue(s.lines().size() > lines);
    s.show(desk.lab().trace(), then);
    assertEquals(lines, s.lines().size());
    Screen little = new Screen(desk.lab().host("laptop").id(), 3);
    little.show(desk.lab().trace(), desk.lab().trace().size());
    assertEquals(3, little.lines().size());
  }

  @Test
  void aVeryLongLineIsCut() {
    Desk desk = new Desk(Dialect.LINUX).type("x".repeat(5000));
    assertEquals(Terminal.LONGEST_LINE, desk.screen().history().get(0).length());
  }

  @Test
  void powerOffEndsWhatRuns() {
    Desk desk = new Desk(Dialect.WINDOWS_KO);
    desk.type("ping -t 192.168.0.1", 2);
    desk.lab().set("laptop.power", "false");
    assertFalse(desk.screen().running());
    assertFalse(
        Terminals.type(
            desk.lab().net(), desk.lab().host("laptop"), Dialect.WINDOWS_KO, "hostname"));
    desk.lab().set("laptop.power", "true").run(20);
    assertEquals(List.of("laptop"), desk.type("hostname").said());
  }

  @Test
  void aForkedWorldPrintsTheSame() {
    Desk desk = new Desk(Dialect.WINDOWS_KO).withNames();
    desk.type("ping nas.home", 1.5);
    Trace copied = new Trace();
    Simulation<Network> fork = desk.lab().simulation().copy(copied);
    int from = desk.lab().trace().size();
    desk.lab().run(10);
    fork.runUntil(desk.lab().simulation().now());
    Trace rest = new Trace();
    for (int i = from; i < desk.lab().trace().size(); i++) {
      rest.add(desk.lab().trace().get(i));
    }
    assertTrue(rest.size() > 10);
    assertEquals(Fingerprint.of(rest), Fingerprint.of(copied));
    Screen s = new Screen(desk.lab().host("laptop").id(), 100);
    s.show(copied, copied.size());
    assertTrue(s.lines().stream().anyMatch(l -> l.text().contains("보냄 = 4, 받음 = 4")));
    desk.type("hostname");
    assertNotEquals(desk.lab().trace().size() - from, copied.size(), "the two go their own ways");
  }

  @Test
  void printingIsOnlyForThoseWhoTrace() {
    Desk desk = new Desk(Dialect.LINUX);
    Simulation<Network> fork = desk.lab().simulation().copy(TraceSink.OFF);
    Network net = fork.model();
    Host laptop = (Host) net.node(desk.lab().host("laptop").id());
    assertTrue(Terminals.type(net, laptop, Dialect.LINUX, "ping -c 1 192.168.0.1"));
    fork.runUntil(fork.now() + 5 * NetLab.SECOND);
    assertEquals(null, Terminals.find(laptop).running());
  }
}
