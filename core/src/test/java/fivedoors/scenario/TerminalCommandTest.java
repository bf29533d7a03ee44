package fivedoors.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.device.Host;
import fivedoors.shell.Completion;
import fivedoors.shell.Dialect;
import fivedoors.shell.Screen;
import fivedoors.testing.TestJson;
import fivedoors.trace.Trace;
import fivedoors.trace.TraceText;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A typed line is a command: it is in the log, it can be replayed, and it is checked first. */
class TerminalCommandTest {
  private static final long SECOND = 1_000_000_000L;

  private final Trace trace = new Trace();
  private final Lab lab = home(trace);

  private static Lab home(Trace trace) {
    String file = "scenarios/home-basic.json";
    ScenarioDoc doc = new TestJson().scenario(TestJson.lessonFile(file), file);
    return Lab.of(doc, 20240601, trace, file);
  }

  private String screen() {
    Screen s = new Screen(lab.topology().find("laptop"), 100);
    s.show(trace, trace.size());
    return String.join("\n", s.lines().stream().map(Screen.Line::text).toList());
  }

  @Test
  void aTypedLineIsACommandAndItsOutputIsInTheTrace() {
    lab.simulation().runUntil(15 * SECOND);
    lab.perform(new TerminalCommand.Type("laptop", "ipconfig"));
    assertTrue(screen().contains("IPv4 주소 . . . . . . . . . : 192.168.0.2"), screen());
    String text = TraceText.of(trace, lab.topology());
    assertTrue(text.contains("laptop COMMAND type laptop ipconfig\n"));
    assertTrue(text.contains("laptop SERVICE_STATE terminal input: C:\\Users\\me>ipconfig\n"));
    assertTrue(
        text.contains(
            "laptop SERVICE_STATE terminal line:    IPv4 주소 . . . . . . . . . : 192.168.0.2\n"));
  }

  @Test
  void ctrlCIsACommandToo() {
    lab.simulation().runUntil(15 * SECOND);
    lab.perform(new TerminalCommand.Interrupt("laptop"));
    lab.perform(new TerminalCommand.Type("laptop", "ping -t 192.168.0.1"));
    lab.simulation().runUntil(18 * SECOND + SECOND / 2);
    lab.perform(new TerminalCommand.Interrupt("laptop"));
    assertTrue(screen().contains("^C"), screen());
    assertTrue(screen().contains("(0% 손실)"), screen());
  }

  @Test
  void tryingACommandLeavesTheWorldAsItWas() {
    lab.simulation().runUntil(15 * SECOND);
    int size = trace.size();
    assertEquals(null, lab.problem(new TerminalCommand.Type("laptop", "ping 192.168.0.1")));
    assertEquals(size, trace.size());
  }

  @Test
  void whatHasNoTerminalOrNoPowerSaysSo() {
    lab.simulation().runUntil(0);
    assertEquals("notHost", lab.problem(new TerminalCommand.Type("router", "help")).code());
    assertEquals("unknownNode", lab.problem(new TerminalCommand.Interrupt("toaster")).code());
    Problem off = lab.problem(new TerminalCommand.Type("laptop", "help"));
    assertEquals("hostOff", off.code());
    assertEquals(List.of("laptop", "laptop.power"), off.args());
    assertEquals("hostOff", lab.problem(new TerminalCommand.Interrupt("laptop")).code());
    assertThrows(
        CommandException.class, () -> lab.perform(new TerminalCommand.Type("laptop", "help")));
  }

  @Test
  void commandFilesCanType() {
    String type =
        "{\"atMs\": 3000, \"command\": {\"type\": \"type\", \"node\": \"laptop\","
            + " \"line\": \"ipconfig | findstr \\\"IPv4\\\"\"}}";
    assertEquals(
        new TerminalCommand.Type("laptop", "ipconfig | findstr \"IPv4\""),
        new TestJson().command(type, "x").command());
    String stop = "{\"atMs\": 1, \"command\": {\"type\": \"interrupt\", \"node\": \"nas\"}}";
    assertEquals(new TerminalCommand.Interrupt("nas"), new TestJson().command(stop, "x").command());
  }

  @Test
  void completionKnowsTheHost() {
    lab.simulation().runUntil(15 * SECOND);
    Host laptop = (Host) lab.network().node(lab.topology().find("laptop"));
    assertEquals(
        List.of("ping 192.168.0.1"), Completion.of(laptop, Dialect.WINDOWS_KO, "ping 192"));
  }
}
