package fivedoors.desktop;

import static fivedoors.desktop.LessonCopy.FALLS_SHORT;
import static fivedoors.desktop.LessonCopy.UNREADABLE;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One broken copy of each kind of file that lessons share: {@code check} fails, and what it says,
 * which stands here word for word, names file, place and fault.
 */
class BrokenCourseTest {
  @TempDir Path folder;

  private LessonCopy lessons() throws IOException {
    return LessonCopy.withOneLesson(folder);
  }

  // ---- scenarios

  @Test
  void anAddressThatIsNoneInTheScenario() throws IOException {
    lessons()
        .replace("scenarios/home-basic.json", "\"192.168.0.250\"", "\"192.168.0.350\"")
        .checkSays(
            UNREADABLE,
            """
        scenarios/home-basic.json:31:43: nodes[4].address.ip: 192.168.0.350 is not an IP \
        address. Write one such as 192.168.0.1.""",
            """
        scenarios/home-basic.json:31:43: nodes[4].address.ip: 192.168.0.350은 IP 주소가 아니에요. \
        192.168.0.1처럼 적어 주세요.""");
  }

  @Test
  void aCableToAPortThatThereIsNone() throws IOException {
    lessons()
        .replace("scenarios/home-basic.json", "\"router.lan1\"", "\"router.lan9\"")
        .checkSays(
            UNREADABLE,
            """
        scenarios/home-basic.json:42:35: links[1].to: There is no port router.lan9. This \
        device has: wan, lan1, lan2, lan3, lan4, wlan0, wlan1, wlan2, wlan3""",
            """
        scenarios/home-basic.json:42:35: links[1].to: router.lan9라는 포트가 없어요. 이 기기의 포트: wan, \
        lan1, lan2, lan3, lan4, wlan0, wlan1, wlan2, wlan3""");
  }

  // ---- index.json

  @Test
  void aLessonMisspeltInTheIndex() throws IOException {
    lessons()
        .replace("index.json", "\"2.1-dhcp-dora\"", "\"2.1-dhcp-dra\"")
        .checkSays(
            UNREADABLE,
            """
        five-doors: index.json:5:32: chapters[0].lessons[0]: There is no \
        2.1-dhcp-dra/lesson.json. Check the name or make the lesson.""",
            """
        five-doors: index.json:5:32: chapters[0].lessons[0]: 2.1-dhcp-dra/lesson.json이 없어요. \
        이름을 확인하거나 레슨을 만드세요.""");
  }

  @Test
  void aScenarioMisspeltInTheIndex() throws IOException {
    lessons()
        .replace("index.json", "\"home-basic\"", "\"home-bsic\"")
        .checkSays(
            UNREADABLE,
            """
        five-doors: index.json:3:17: scenarios[0]: There is no scenarios/home-bsic.json. \
        Check the name.""",
            """
        five-doors: index.json:3:17: scenarios[0]: scenarios/home-bsic.json이 없어요. 이름을 확인하세요.""");
  }

  @Test
  void aScenarioThatTheIndexDoesNotList() throws IOException {
    lessons()
        .replace("index.json", "\"home-basic\"", "")
        .checkSays(
            FALLS_SHORT,
            """
        2.1-dhcp-dora: falls short: index.json does not list home-basic in scenarios, so the \
        lesson does not open in a browser. Add it.""",
            """
        2.1-dhcp-dora: 모자란 점: index.json의 scenarios에 home-basic 시나리오가 없어서 브라우저에서 레슨이 열리지 \
        않아요. 더해 주세요.""");
  }

  @Test
  void aLessonInAnotherChapterOfTheIndex() throws IOException {
    lessons()
        .replace("index.json", "\"chapter\": 2", "\"chapter\": 3")
        .checkSays(
            FALLS_SHORT,
            """
            2.1-dhcp-dora: falls short: index.json lists this lesson in chapter 3, but its \
            own chapter is 2. Make them equal.""",
            """
            2.1-dhcp-dora: 모자란 점: index.json에는 3장에 있는데 lesson.json의 chapter는 2예요. 같게 적어 \
            주세요.""");
  }

  @Test
  void aBracketForgottenInTheIndex() throws IOException {
    lessons()
        .replace("index.json", "]\n}", "]\n")
        .checkSays(
            UNREADABLE,
            """
        five-doors: index.json:8:1: The document ends too early: a bracket or a quote is \
        still open.""",
            """
        five-doors: index.json:8:1: 문서가 너무 일찍 끝나요. 닫히지 않은 괄호나 따옴표가 있어요.""");
  }

  // ---- words

  @Test
  void aCommaForgottenInTheProgramsWords() throws IOException {
    lessons()
        .replace("words/ko.json", "\",\n", "\"\n")
        .checkSays(
            UNREADABLE,
            """
        five-doors: words/ko.json:3:3: This is not JSON. Look at the commas, quotes and \
        brackets just before: "chapter.1": "우리 집 지도",""",
            """
        five-doors: words/ko.json:3:3: JSON 문법이 어긋나요. 바로 앞의 쉼표, 따옴표, 괄호를 확인하세요: "chapter.1": \
        "우리 집 지도",""");
  }

  @Test
  void aKeyMisspeltInTheProgramsWords() throws IOException {
    lessons()
        .replace("words/en.json", "\"check.noRight\"", "\"check.noRihgt\"")
        .checkSays(
            FALLS_SHORT,
            """
        words/en.json: falls short: check.noRight is missing. The other language has it.
        words/ko.json: falls short: check.noRihgt is missing. The other language has it.""",
            """
        words/en.json: 모자란 점: check.noRight가 없어요. 다른 언어에는 있어요.
        words/ko.json: 모자란 점: check.noRihgt가 없어요. 다른 언어에는 있어요.""");
  }

  @Test
  void aChapterWithoutAName() throws IOException {
    lessons()
        .replace("words/ko.json", "\"chapter.2\"", "\"chapter.two\"")
        .checkSays(
            FALLS_SHORT,
            """
        words/ko.json: falls short: Chapter 2 has no name. Add chapter.2.""",
            """
        words/ko.json: 모자란 점: 2장의 이름이 없어요. chapter.2를 넣어 주세요.""");
  }
}
