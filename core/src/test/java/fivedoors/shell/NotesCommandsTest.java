package fivedoors.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every command that the five lecture notes name prints the value they send the reader to. */
class NotesCommandsTest {
  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "WINDOWS_KO => ipconfig => IPv4 주소 => 192.168.0.2",
        "WINDOWS_KO => ipconfig => 기본 게이트웨이 => 192.168.0.1",
        "WINDOWS_KO => ipconfig /all => 물리적 주소 => 02-00-00-00-00-01",
        "WINDOWS_KO => ipconfig /all => DHCP 서버 => 192.168.0.1",
        "MACOS => ifconfig | grep inet => inet => 192.168.0.2",
        "MACOS => ifconfig => inet => 192.168.0.2",
        "MACOS => route -n get default => gateway: => 192.168.0.1",
        "LINUX => ip addr => inet => 192.168.0.2",
        "WINDOWS_KO => pip3 install Flask => Requirement already satisfied => Flask",
        "WINDOWS_KO => pip3 install requests => Requirement already satisfied => requests",
      })
  void aLineOfItsAnswerHolds(Dialect system, String typed, String label, String value) {
    List<String> said = new Desk(system).type(typed, 2).said();
    assertTrue(
        said.stream().anyMatch(l -> l.contains(label) && l.contains(value)),
        () -> typed + " does not print " + label + " " + value + ": " + said);
  }

  @ParameterizedTest
  @CsvSource({
    "python app.py, 127.0.0.1:5000",
    "python manage.py runserver, 127.0.0.1:8000",
    "python manage.py runserver 0.0.0.0:8000, 0.0.0.0:8000",
  })
  void aServerThatIsStartedListensUntilCtrlC(String typed, String address) {
    Desk desk = new Desk(Dialect.WINDOWS_KO).type(typed, 2);
    assertTrue(desk.screen().running(), typed + " runs in the foreground");
    desk.interrupt();
    desk.lab().run(1);
    assertFalse(desk.screen().running(), "Ctrl+C gives the prompt back");
    assertFalse(listens(desk, address), "and closes " + address);
  }

  @Test
  void netstatShowsWhoListensWithItsProcess() {
    Desk desk = new Desk(Dialect.WINDOWS_KO);
    desk.lab().host("laptop").startProgram(desk.lab().net(), "flask");
    List<String> said = desk.type("netstat -ano", 1).said();
    assertTrue(
        said.stream().anyMatch(l -> l.matches(" *TCP +127\\.0\\.0\\.1:5000 .*LISTENING +\\d+ *")),
        said.toString());
  }

  private static boolean listens(Desk desk, String address) {
    return desk.type("netstat -ano", 1).said().stream()
        .anyMatch(l -> l.contains(address + " ") && l.contains("LISTENING"));
  }

  @Test
  void aSlipIsToldTheCommandAndWhatWasTypedComesBack() {
    Desk desk = new Desk(Dialect.WINDOWS_KO).type("ipcnfig", 1);
    assertTrue(Desk.any(desk.said(), "ipconfig"), desk.said().toString());
    desk.type("ipconfig", 1);
    assertEquals(List.of("ipcnfig", "ipconfig"), desk.screen().history());
  }
}
