package fivedoors.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SuggestTest {
  private static String of(Dialect d, String typed) {
    Hint h = Suggest.of(d, typed);
    return h.code() + " " + h.about();
  }

  @Test
  void aSlipOfTheKeyFindsItsCommand() {
    assertEquals("didYouMean ipconfig", of(Dialect.WINDOWS_KO, "ipconfg"));
    assertEquals("didYouMean ipconfig", of(Dialect.WINDOWS_KO, "ipcnofig"));
    assertEquals("didYouMean ping", of(Dialect.WINDOWS_KO, "pign"));
    assertEquals("didYouMean netstat", of(Dialect.LINUX, "nestat"));
    assertEquals("didYouMean curl", of(Dialect.MACOS, "crul"));
  }

  @Test
  void aCommandOfAnotherSystemFindsItsCounterpart() {
    assertEquals("otherSystem ipconfig", of(Dialect.WINDOWS_KO, "ifconfig"));
    assertEquals("otherSystem ip addr", of(Dialect.LINUX, "ipconfig"));
    assertEquals("otherSystem traceroute", of(Dialect.MACOS, "tracert"));
    assertEquals("otherSystem findstr", of(Dialect.WINDOWS_EN, "grep"));
  }

  @Test
  void whatIsLikeNothingLeadsToTheList() {
    assertEquals("help help", of(Dialect.WINDOWS_KO, "화면"));
    assertEquals("help help", of(Dialect.MACOS, "photoshop"));
  }

  @Test
  void swappedLettersAreOneSlip() {
    assertEquals(1, Suggest.distance("pign", "ping"));
    assertEquals(1, Suggest.distance("ipconfg", "ipconfig"));
    assertEquals(4, Suggest.distance("", "ping"));
    assertEquals(0, Suggest.distance("ping", "ping"));
  }
}
