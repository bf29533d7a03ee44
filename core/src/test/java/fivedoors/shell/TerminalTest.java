package fivedoors.shell;

import static fivedoors.shell.Desk.any;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.device.Host;
import fivedoors.net.Network;
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
