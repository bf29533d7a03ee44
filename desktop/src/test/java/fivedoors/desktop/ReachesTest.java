package fivedoors.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.scenario.Door;
import fivedoors.scenario.Reach;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** {@code run --reaches} tells which of the five doors are open. */
class ReachesTest {
  private static Cli run(String language, String asked) {
    return Cli.run(
        language,
        new String[] {
          "run", "home-forward", "--lessons", "../lessons", "--until", "20s", "--reaches", asked
        });
  }

  @Test
  void theClosedDoorIsToldWithWhatShowsIt() {
    Cli cli = run("en", "friend=http://12.12.12.12:8082/");
    assertEquals(0, cli.code(), cli.err());
    assertTrue(cli.out().contains("friend -> http://12.12.12.12:8082/: dropped"), cli.out());
    assertTrue(
        cli.out().matches("(?s).*1  public address +open +12[.]12[.]12[.]12\n.*"), cli.out());
    assertTrue(
        cli.out()
            .matches("(?s).*2  forward table +CLOSED +nothing for tcp 8082; see router.forwards.*"),
        cli.out());
    assertTrue(cli.out().matches("(?s).*3  private address +not reached\n.*"), cli.out());
    assertTrue(cli.out().contains("DROPPED"), cli.out());
    assertTrue(run("ko", "friend=http://12.12.12.12:8082/").out().contains("닫힘"));
  }

  @Test
  void whatCannotBeAskedIsOneLine() {
    for (String asked :
        new String[] {"friend", "=x", "nobody=http://1.1.1.1/", "friend=ftp://x/"}) {
      Cli cli = run("en", asked);
      assertEquals(2, cli.code(), asked + cli.out());
      assertEquals(1, cli.err().strip().split("\n").length, cli.err());
      assertTrue(cli.err().contains(asked), cli.err());
    }
  }

  @Test
  void everyDoorStateAndOutcomeHasItsWords() throws Exception {
    Properties words = new Properties();
    try (Reader in =
        new InputStreamReader(
            Reach.class.getResourceAsStream("/fivedoors/desktop/messages_ko.properties"),
            StandardCharsets.UTF_8)) {
      words.load(in);
    }
    for (Reach.Outcome o : Reach.Outcome.values()) {
      assertTrue(words.containsKey("reach." + o.name()), o.name());
    }
    for (Door.Kind k : Door.Kind.values()) {
      assertTrue(words.containsKey("door." + k.name()), k.name());
    }
    for (Door.State s : Door.State.values()) {
      assertTrue(words.containsKey("door." + s.name()), s.name());
    }
  }
}
