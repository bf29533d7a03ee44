package fivedoors.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class FilterTest {
  private static Filter of(String command, String... words) {
    return Filter.of(command, List.of(words));
  }

  @Test
  void grepKeepsLinesWithTheText() {
    Filter f = of("grep", "inet");
    assertTrue(
        f.passes(
            "        inet 192.168.0.2 netmask 0xffffff00",
            "        inet 192.168.0.2 netmask 0xffffff00"));
    assertFalse(f.passes("        ether 02:00:5e:00:00:11", "        ether 02:00:5e:00:00:11"));
    assertFalse(f.passes("INET", "INET"));
  }

  @Test
  void grepKnowsIgnoreCaseInvertAndAlternatives() {
    assertTrue(of("grep", "-i", "INET").passes("inet", "inet"));
    assertFalse(of("grep", "-v", "inet").passes("inet", "inet"));
    assertTrue(of("grep", "-v", "inet").passes("ether", "ether"));
    Filter either = of("grep", "-E", "inet|ether");
    assertTrue(either.passes("ether", "ether"));
    assertTrue(either.passes("inet", "inet"));
    assertFalse(either.passes("status", "status"));
    assertTrue(of("grep", "a\\|b").passes("b", "b"));
  }

  @Test
  void findstrTakesEachWordForItselfAndFindTheWhole() {
    assertTrue(of("findstr", "8888 LISTENING").passes("x LISTENING", "x LISTENING"));
    assertFalse(of("find", "8888 LISTENING").passes("x LISTENING", "x LISTENING"));
    assertTrue(of("findstr", "/C:8888 L").passes("8888 L", "8888 L"));
    assertFalse(of("findstr", "/c:8888 L").passes("8888", "8888"));
    assertTrue(of("findstr", "/i", "listening").passes("LISTENING", "LISTENING"));
    assertFalse(of("findstr", "/v", "TCP").passes("TCP", "TCP"));
  }

  @Test
  void aFilterMustSayWhatToLookFor() {
    assertNull(of("grep"));
    assertNull(of("grep", "-i"));
    assertNull(of("findstr", "/i"));
    assertEquals(Filter.all(), of("more"));
  }

  @Test
  void eachSystemHasItsOwnFilters() {
    assertTrue(Filter.is("findstr", Dialect.WINDOWS_KO));
    assertFalse(Filter.is("grep", Dialect.WINDOWS_KO));
    assertTrue(Filter.is("grep", Dialect.MACOS));
    assertFalse(Filter.is("findstr", Dialect.LINUX));
  }
}
