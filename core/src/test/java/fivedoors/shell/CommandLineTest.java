package fivedoors.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class CommandLineTest {
  private static List<List<String>> words(String typed, Dialect d) {
    return CommandLine.parse(typed, d).commands();
  }

  @Test
  void wordsAreSeparatedByAnyNumberOfSpaces() {
    assertEquals(
        List.of(List.of("ping", "-c", "4", "nas")), words("  ping -c   4 nas ", Dialect.LINUX));
    assertEquals(List.of(), words("   ", Dialect.LINUX));
    assertEquals(List.of(), words("", Dialect.WINDOWS_KO));
  }

  @Test
  void pipesSeparateCommandsWithOrWithoutSpaces() {
    List<List<String>> expected = List.of(List.of("ifconfig"), List.of("grep", "inet"));
    assertEquals(expected, words("ifconfig | grep inet", Dialect.MACOS));
    assertEquals(expected, words("ifconfig|grep inet", Dialect.MACOS));
    assertEquals(expected, words("ifconfig | | grep inet |", Dialect.MACOS));
  }

  @Test
  void quotationMarksKeepSpacesAndPipesTogether() {
    assertEquals(
        List.of(List.of("a"), List.of("find", "IPv4 | x")),
        words("a | find \"IPv4 | x\"", Dialect.WINDOWS_KO));
    assertEquals(List.of(List.of("grep", "a b")), words("grep 'a b'", Dialect.LINUX));
    assertEquals(List.of(List.of("grep", "'a", "b'")), words("grep 'a b'", Dialect.WINDOWS_EN));
    assertEquals(List.of(List.of("x", "")), words("x \"\"", Dialect.LINUX));
  }

  @Test
  void aMissingQuotationMarkIsSaid() {
    assertEquals('"', CommandLine.parse("find \"IPv4", Dialect.WINDOWS_KO).open());
    assertEquals(0, CommandLine.parse("find \"IPv4\"", Dialect.WINDOWS_KO).open());
  }

  @Test
  void theAmpersandAtTheEndRunsInTheBackgroundOfUnixOnly() {
    assertTrue(CommandLine.parse("python3 app.py &", Dialect.MACOS).background());
    assertFalse(CommandLine.parse("curl http://a/?x=1&y=2", Dialect.MACOS).background());
    CommandLine windows = CommandLine.parse("python app.py &", Dialect.WINDOWS_KO);
    assertFalse(windows.background());
    assertEquals(List.of(List.of("python", "app.py", "&")), windows.commands());
  }
}
