package fivedoors.play;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fivedoors.lesson.Words;
import fivedoors.scenario.Command;
import fivedoors.scenario.ProgramCommand;
import fivedoors.testing.Ends;
import fivedoors.testing.TestJson;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rule that almost took the letter is told with what of it does not fit. */
class NearestRuleTest {
  private static final String RULES = "router.forwards.rules";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "game 8081 udp 192.168.0.4:80 on"
            + "|규칙은 UDP, 편지는 TCP예요. 8081번 규칙의 프로토콜을 TCP로 바꾸세요."
            + "|The rule is UDP, the letter is TCP. Change the protocol of the rule for port 8081"
            + " to TCP.",
        "web 8081 tcp 192.168.0.4:80 off"
            + "|8081번 포트의 포트포워드 규칙이 꺼져 있어 편지를 버렸어요. 규칙을 켜세요."
            + "|Dropped: the forward rule for port 8081 is off. Switch it on.",
        "web 80 tcp 192.168.0.4:80 on"
            + "|8081번 포트로 온 편지를 누구에게 줄지 몰라 버렸어요. 포트포워드 규칙을 추가하세요."
            + "|Dropped: nobody is set to get letters for port 8081. Add a forward rule.",
      })
  void aTcpLetterIsToldWhatTheRuleNextToItLacks(String rules, String ko, String en) {
    Command visit = new ProgramCommand.OpenUrl("friend", "http://12.12.12.12:8081/");
    Ends.End end =
        new Ends.End(
            "NO_FORWARD",
            "home-forward",
            "router",
            List.of(new Command.SetFact(RULES, rules), visit));
    assertEquals(ko, said(end, "ko"));
    assertEquals(en, said(end, "en"));
  }

  private static String said(Ends.End end, String language) {
    Session session = end.play();
    String file = "words/" + language + ".json";
    Words words = new Words(language, new TestJson().words(TestJson.lessonFile(file), file));
    Narrator narrator =
        new Narrator(
            session.network().topology(),
            n -> words.node(session.network().topology().node(n), Map.of()));
    Narration n = narrator.tell(session.trace(), end.index(session));
    return words.get(n.key(), n.args());
  }
}
