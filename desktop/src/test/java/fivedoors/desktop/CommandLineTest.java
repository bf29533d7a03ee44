package fivedoors.desktop;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.desktop.cli.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
  @ParameterizedTest
  @ValueSource(strings = {"play", "tell", "run", "check", "serve", "shots", "frames", "bench"})
  void everyCommandHasHelpInBothLanguagesAndAVersion(String command) {
    Cli english = Cli.run(command, "--help");
    Cli korean = Cli.run(command, "--help", "--lang", "ko");
    assertAll(
        () -> assertEquals(0, english.code(), english.err()),
        () -> assertFalse(english.out().matches("(?s).*[가-힣].*"), english.out()),
        () -> assertEquals(0, korean.code(), korean.err()),
        () -> assertTrue(korean.out().contains("사용법: five-doors " + command), korean.out()),
        () -> assertEquals("five-doors " + Version.NUMBER + "\n", Cli.run(command, "-V").out()));
  }

  @Test
  void theVersionIsThePoms() throws Exception {
    String pom = Files.readString(Path.of("..", "pom.xml"));
    assertTrue(pom.contains("<version>" + Version.NUMBER + "</version>"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "nonsense => unknown argument 'nonsense'",
        "bench S0 -n 5 --rum => Did you mean --runs",
        "bench -n 5 => S0|S1|S2|S2n|S2r is missing",
        "bench S0 => -n is missing",
        "bench S0 -n => -n is missing",
        "bench S0 -n 5 -n 6 => -n is given twice",
        "bench S0 -n 0 => whole number from 1 to",
        "bench S0 -n five => -n: 'five' does not fit",
        "bench S7 -n 5 => SCENARIO: 'S7' is unknown; expected one of S0, S1",
        "bench S0 -n 5 --capture all => --capture: 'all' is unknown; expected one of off",
        "bench S1 -n 5 --total 7 => --total is not for S1",
        "bench S0 -n 5 --lang fr => --lang: 'fr' is not a language",
        "shots nothing --lessons ../lessons => NAME: 'nothing' is unknown; expected one of start",
        "shots --size 12 => --size: '12' is not a size",
        "shots --size 800x => --size: '' does not fit",
        "shots --lessons ../lessons => there is no display",
        "shots --lesson 0.1-first-packet --lessons ../lessons => there is no display",
        "shots --lesson 0.9-nothing --lessons ../lessons => 0.9-nothing",
        "serve --site nowhere => Build it with: mvn -q -Pweb",
        "play --lessons nowhere => nowhere is not a folder",
      })
  void badInputIsOneLineAndExitCode2(String line, String expected) {
    Cli cli = Cli.run(line.strip().split(" "));
    assertAll(
        () -> assertEquals(2, cli.code()),
        () -> assertEquals("", cli.out()),
        () -> assertEquals(1, cli.err().split("\n").length, cli.err()),
        () -> assertTrue(cli.err().startsWith("five-doors: "), cli.err()),
        () -> assertTrue(cli.err().contains(expected), cli.err()));
  }

  @Test
  void theSystemsLanguageIsUsedUnlessAnotherIsAskedFor() {
    String[] bad = {"bench", "S0"};
    assertTrue(Cli.run("ko", bad).err().contains("값이 빠졌어요"));
    String[] asked = {"bench", "S0", "--lang=en"};
    assertTrue(Cli.run("ko", asked).err().contains("is missing"));
  }

  @Test
  void framesWithoutADisplaySaysWhatToDo() {
    Cli cli = Cli.run("frames", "--lang", "en");
    assertEquals(2, cli.code());
    assertTrue(cli.err().contains("Xvfb"), cli.err());
  }
}
