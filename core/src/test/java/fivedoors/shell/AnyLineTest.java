package fivedoors.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.sim.Rng;
import fivedoors.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever is typed, the terminal answers and goes on. */
class AnyLineTest {
  private static final int LINES = 1_500;
  private static final String LETTERS = " -/|&\"'.:=<>%\\0123456789abcxyz한글\u0000\n\t";

  /** Lines that are right, to be spoilt. */
  private static List<String> seeds(Dialect d) {
    List<String> seeds = new ArrayList<>();
    for (Catalog.Entry e : Catalog.of(d)) {
      for (String usage : e.usages()) {
        seeds.add(
            usage
                .replace(Catalog.HOST, "192.168.0.250")
                .replace(Catalog.URL, "http://192.168.0.250/")
                .replace(Catalog.PROGRAM, "flask"));
      }
    }
    return seeds;
  }

  private static String spoil(String line, Rng rng) {
    StringBuilder s = new StringBuilder(line);
    for (int n = rng.below(4); n > 0; n--) {
      int at = rng.below(s.length() + 1);
      char c = LETTERS.charAt(rng.below(LETTERS.length()));
      if (rng.below(3) == 0 && at < s.length()) {
        s.deleteCharAt(at);
      } else if (rng.below(2) == 0 && at < s.length()) {
        s.setCharAt(at, c);
      } else {
        s.insert(at, c);
      }
    }
    return s.toString();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void anyLineIsAnsweredAndNeverThrows(Dialect d) {
    Desk desk = new Desk(d);
    Rng rng = new Rng(77);
    List<String> seeds = seeds(d);
    Trace trace = desk.lab().trace();
    Screen s = new Screen(desk.lab().host("laptop").id(), 100);
    for (int i = 0; i < LINES; i++) {
      String line = spoil(seeds.get(rng.below(seeds.size())), rng);
      int before = trace.size();
      desk.type(line, 0.01);
      s.show(trace, trace.size());
      assertTrue(trace.size() > before, line);
      if (s.running()) {
        desk.interrupt();
      }
    }
    desk.interrupt().lab().run(30);
    assertEquals("hostname", last(desk.type("hostname").screen().history()));
    assertTrue(desk.said().get(0).startsWith("laptop"), desk.said().toString());
  }

  private static String last(List<String> list) {
    return list.get(list.size() - 1);
  }
}
