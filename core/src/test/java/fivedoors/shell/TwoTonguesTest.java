package fivedoors.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A Korean Windows prints for who reads Korean and for who reads English, whoever sits there. */
class TwoTonguesTest {
  private static final String HANGUL = "(?s).*[가-힣].*";

  /** Everything that a Windows can print: each use of each command, and each way to fail. */
  private static Desk used(Dialect d) {
    Desk desk = new Desk(d).withNames();
    for (Catalog.Entry e : Catalog.of(d)) {
      if (e.name().equals("cls")) {
        continue; // What came before would not be seen.
      }
      for (String usage : e.usages()) {
        desk.type(
            usage
                .replace(Catalog.HOST, "192.168.0.250")
                .replace(Catalog.URL, "http://192.168.0.250/")
                .replace(Catalog.PROGRAM, "flask"),
            6);
        desk.interrupt();
      }
    }
    for (String host :
        List.of("192.168.0.99", "nas.home", "nowhere.home", "12.12.12.1", "8.8.8.8")) {
      desk.type("ping " + host, 30).type("tracert " + host, 400).type("nslookup " + host, 30);
    }
    desk.type("ping -i 1 8.8.8.8", 30).type("start python app.py").type("taskkill /IM flask");
    desk.type("taskkill /IM nobody").type("ipcnfig").type("ifconfig").type("nothing at all");
    desk.type("ping").type("echo \"half").type("python nosuch.py").type("ipconfig | sort");
    desk.type("ipconfig /release", 5);
    desk.lab().set("laptop.dhcp.on", "true").run(20);
    desk.type("ipconfig /all").type("ipconfig /release", 5).type("ping 192.168.0.1", 9);
    desk.type("ipconfig").type("ipconfig /renew", 20);
    desk.lab().set("router.dhcp.on", "false");
    desk.type("ipconfig /release", 5).type("ipconfig /renew", 90).type("ipconfig /all");
    desk.lab().set("laptop.link", "down").run(1);
    return desk.type("ipconfig /renew", 5).type("ipconfig").type("route print").type("arp -a");
  }

  @Test
  void whoReadsEnglishSeesWhatAnEnglishWindowsWouldHavePrinted() {
    Desk korean = used(Dialect.WINDOWS_KO);
    Desk english = used(Dialect.WINDOWS_EN);
    assertEquals(english.text("en"), korean.text("en"));
    assertFalse(korean.text("en").matches(HANGUL), korean.text("en"));
    assertTrue(korean.text("ko").contains("기본 게이트웨이"), korean.text("ko"));
    assertFalse(korean.text("ko").contains("Default Gateway"), korean.text("ko"));
    assertTrue(korean.text("ko").contains("수행할 수 있는 상태의 어댑터가"));
    assertFalse(korean.text("ko").contains("this operation."), "a line that only English has");
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void theProgramsOwnHelpIsInBothLanguagesOnEverySystem(Dialect d) {
    Desk desk = new Desk(d).type("ipcnfig").type("ping").type("ss -x").type("echo \"half");
    for (Screen.Line line : desk.screen().lines()) {
      if (line.kind() == Screen.Kind.HINT) {
        assertTrue(line.in("ko").matches(HANGUL), line.in("ko"));
        assertFalse(line.in("en").matches(HANGUL), line.in("en"));
      }
    }
  }

  @Test
  void aFilterFindsTheWordsOfEitherLanguage() {
    Desk desk = new Desk(Dialect.WINDOWS_KO);
    for (String word : List.of("Gateway", "게이트웨이")) {
      desk.type("ipconfig | findstr " + word);
      assertEquals(List.of("   기본 게이트웨이 . . . . . . : 192.168.0.1"), desk.said("ko"));
      assertEquals(List.of("   Default Gateway . . . . . . . . . : 192.168.0.1"), desk.said("en"));
      desk.type("ipconfig | findstr /v " + word);
      assertFalse(Desk.any(desk.said("ko"), "게이트웨이"), desk.text());
      assertFalse(Desk.any(desk.said("en"), "Gateway"), desk.text());
      assertTrue(Desk.any(desk.said("en"), "IPv4 Address"), desk.text());
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void otherSystemsSpeakEnglishToEverybody(Dialect d) {
    Desk desk = new Desk(d).type("hostname").type("arp -a").type("netstat -an").type("ping -n", 1);
    for (Screen.Line line : desk.screen().lines()) {
      if (d != Dialect.WINDOWS_KO && line.kind() != Screen.Kind.HINT) {
        assertEquals(line.in("en"), line.in("ko"));
        assertFalse(line.in("ko").matches(HANGUL), line.in("ko"));
      }
    }
  }
}
