package fivedoors.desktop;

import static fivedoors.desktop.LessonCopy.FALLS_SHORT;
import static fivedoors.desktop.LessonCopy.UNREADABLE;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One broken copy of each file of a lesson, in the ways that happen to a teacher: {@code check}
 * fails, and what it says, which stands here word for word, names file, place and fault.
 */
class BrokenLessonTest {
  @TempDir Path folder;

  private LessonCopy lessons() throws IOException {
    return LessonCopy.withOneLesson(folder);
  }

  // ---- lesson.json

  @Test
  void aCommaForgottenInTheLogic() throws IOException {
    lessons()
        .replace("2.1-dhcp-dora/lesson.json", "\"rev\": 1,", "\"rev\": 1")
        .checkSays(
            UNREADABLE,
            """
        2.1-dhcp-dora/lesson.json:2:48: This is not JSON. Look at the commas, quotes and \
        brackets just before: "chapter": 2, "order": 1...""",
            """
        2.1-dhcp-dora/lesson.json:2:48: JSON 문법이 어긋나요. 바로 앞의 쉼표, 따옴표, 괄호를 확인하세요: "chapter": \
        2, "order": 1...""");
  }

  @Test
  void aTypeOfStepThatThereIsNone() throws IOException {
    lessons()
        .replace("2.1-dhcp-dora/lesson.json", "\"type\": \"predict\"", "\"type\": \"predikt\"")
        .checkSays(
            UNREADABLE,
            """
        2.1-dhcp-dora/lesson.json:17:15: steps[1].type: There is no type "predikt". Expected \
        one of: narrate, highlight, runUntil, predict, quiz, task, fixnote, beRouter, free""",
            """
        2.1-dhcp-dora/lesson.json:17:15: steps[1].type: "predikt" 종류는 없어요. 다음 중 하나를 쓰세요: \
        narrate, highlight, runUntil, predict, quiz, task, fixnote, beRouter, free""");
  }

  @Test
  void aFactMisspeltInAPredicate() throws IOException {
    lessons()
        .replace(
            "2.1-dhcp-dora/lesson.json",
            "\"path\": \"laptop.link\", \"eq",
            "\"path\": \"laptop.lnk\", \"eq")
        .checkSays(
            UNREADABLE,
            """
        2.1-dhcp-dora/lesson.json:23:41: steps[2].done.path: There is no fact laptop.lnk. \
        Check the device's name and the fact after the dot.""",
            """
        2.1-dhcp-dora/lesson.json:23:41: steps[2].done.path: laptop.lnk라는 항목이 없어요. 기기이름.항목을 \
        확인하세요.""");
  }

  @Test
  void aPacketFieldMisspeltInAPredicate() throws IOException {
    lessons()
        .replace(
            "2.1-dhcp-dora/lesson.json",
            "{\"dhcp.option.dhcp\": \"1\"}",
            "{\"dhcp.option\": \"1\"}")
        .checkSays(
            UNREADABLE,
            """
        2.1-dhcp-dora/lesson.json:32:90: steps[3].until.fields.dhcp.option: There is no \
        field dhcp.option. Check the Wireshark field name.""",
            """
        2.1-dhcp-dora/lesson.json:32:90: steps[3].until.fields.dhcp.option: dhcp.option이라는 \
        칸이 없어요. Wireshark의 칸 이름을 확인하세요.""");
  }

  @Test
  void anEventThatNeverComes() throws IOException {
    lessons()
        .replace(
            "2.1-dhcp-dora/lesson.json",
            "\"dhcp.option.dhcp\": \"2\"",
            "\"dhcp.option.dhcp\": \"6\"")
        .checkSays(
            FALLS_SHORT,
            """
        2.1-dhcp-dora: falls short: solution.json: right[0].script[8] (next) of the right \
        answer 'straight' is refused in step o2. Time ran out. Press Again to start this \
        step anew.
        2.1-dhcp-dora: falls short: solution.json: right[1].script[8] (next) of the right \
        answer 'wrong guesses, one slip, cable pulled once' is refused in step o2. Time ran \
        out. Press Again to start this step anew.
        2.1-dhcp-dora: falls short: lesson.json: in step o2 the event does not come in time. \
        Mend until or limitSec.
        2.1-dhcp-dora: falls short: lesson.json: in step o3 the event does not come in time. \
        Mend until or limitSec.
        2.1-dhcp-dora: falls short: lesson.json: in step o4 the event does not come in time. \
        Mend until or limitSec.""",
            """
        2.1-dhcp-dora: 모자란 점: solution.json: 맞는 답 'straight'의 right[0].script[8], 곧 next 행동을 \
        단계 o2에서 받아들이지 않아요. 시간이 다 됐어요. 다시를 눌러 이 단계를 새로 시작해 주세요.
        2.1-dhcp-dora: 모자란 점: solution.json: 맞는 답 'wrong guesses, one slip, cable pulled \
        once'의 right[1].script[8], 곧 next 행동을 단계 o2에서 받아들이지 않아요. 시간이 다 됐어요. 다시를 눌러 이 단계를 새로 \
        시작해 주세요.
        2.1-dhcp-dora: 모자란 점: lesson.json: o2에서 기다리는 사건이 시간 안에 오지 않아요. until이나 limitSec을 \
        고치세요.
        2.1-dhcp-dora: 모자란 점: lesson.json: o3에서 기다리는 사건이 시간 안에 오지 않아요. until이나 limitSec을 \
        고치세요.
        2.1-dhcp-dora: 모자란 점: lesson.json: o4에서 기다리는 사건이 시간 안에 오지 않아요. until이나 limitSec을 \
        고치세요.""");
  }

  @Test
  void theLogicIsGone() throws IOException {
    lessons()
        .without("2.1-dhcp-dora/lesson.json")
        .checkSays(
            UNREADABLE,
            """
        five-doors: index.json:5:32: chapters[0].lessons[0]: There is no \
        2.1-dhcp-dora/lesson.json. Check the name or make the lesson.""",
            """
        five-doors: index.json:5:32: chapters[0].lessons[0]: 2.1-dhcp-dora/lesson.json이 없어요. \
        이름을 확인하거나 레슨을 만드세요.""");
  }

  // ---- solution.json

  @Test
  void anActionThatThereIsNone() throws IOException {
    lessons()
        .replace("2.1-dhcp-dora/solution.json", "\"type\": \"answer\"", "\"type\": \"anser\"")
        .checkSays(
            UNREADABLE,
            """
        2.1-dhcp-dora/solution.json:5:16: right[0].script[1].type: There is no type "anser". \
        Expected one of: next, answer, input, command, hint, skipTo, settle""",
            """
        2.1-dhcp-dora/solution.json:5:16: right[0].script[1].type: "anser" 종류는 없어요. 다음 중 하나를 \
        쓰세요: next, answer, input, command, hint, skipTo, settle""");
  }

  @Test
  void aRightAnswerToAStepThatIsNotOn() throws IOException {
    lessons()
        .replace("2.1-dhcp-dora/solution.json", "\"step\": \"p1\"", "\"step\": \"p8\"")
        .checkSays(
            FALLS_SHORT,
            """
        2.1-dhcp-dora: falls short: solution.json: right[0].script[1] (answer p8 b) of the \
        right answer 'straight' is refused in step p1. This step does not ask that question.""",
            """
        2.1-dhcp-dora: 모자란 점: solution.json: 맞는 답 'straight'의 right[0].script[1], 곧 answer \
        p8 b 행동을 단계 p1에서 받아들이지 않아요. 지금은 그 질문에 답하는 단계가 아니에요.""");
  }

  @Test
  void aRightAnswerThatIsWrong() throws IOException {
    lessons()
        .replace(
            "2.1-dhcp-dora/solution.json",
            "\"value\": \"192.168.0.3\"",
            "\"value\": \"192.168.0.4\"")
        .checkSays(
            FALLS_SHORT,
            """
        2.1-dhcp-dora: falls short: solution.json: right[0].script[18] (next) of the right \
        answer 'straight' is refused in step t2. Do what this step asks first.""",
            """
        2.1-dhcp-dora: 모자란 점: solution.json: 맞는 답 'straight'의 right[0].script[18], 곧 next \
        행동을 단계 t2에서 받아들이지 않아요. 먼저 이 단계에서 시킨 일을 해 주세요.""");
  }

  @Test
  void aWrongAnswerThatIsToldSomethingElse() throws IOException {
    lessons()
        .replace("2.1-dhcp-dora/solution.json", "\"m1.almost.swapped\"", "\"m1.wrong\"")
        .checkSays(
            FALLS_SHORT,
            """
        2.1-dhcp-dora: falls short: solution.json: the wrong answer 'matches the wrong \
        field' is not told m1.wrong but m1.almost.swapped.
        2.1-dhcp-dora: falls short: solution.json: no wrong answer brings up \
        m1.almost.swapped. Add one to wrong.""",
            """
        2.1-dhcp-dora: 모자란 점: solution.json: 틀린 답 'matches the wrong field'에 m1.wrong 문장이 \
        나오지 않고 m1.almost.swapped가 나와요.
        2.1-dhcp-dora: 모자란 점: solution.json: m1.almost.swapped 문장이 나오는 틀린 답이 없어요. wrong에 하나 \
        넣어 주세요.""");
  }

  // ---- ko.json and en.json

  @Test
  void aKeyMisspeltInTheKoreanWords() throws IOException {
    lessons()
        .replace("2.1-dhcp-dora/ko.json", "\"s1.text\"", "\"s1.txt\"")
        .checkSays(
            FALLS_SHORT,
            """
        2.1-dhcp-dora: falls short: ko.json: s1.text is missing. Add it.
        2.1-dhcp-dora: falls short: ko.json: s1.txt is not used. Remove it or mend its name.""",
            """
        2.1-dhcp-dora: 모자란 점: ko.json: s1.text가 없어요. 넣어 주세요.
        2.1-dhcp-dora: 모자란 점: ko.json: s1.txt는 쓰이지 않아요. 지우거나 이름을 고치세요.""");
  }

  @Test
  void aFactMisspeltInTheKoreanWords() throws IOException {
    lessons()
        .replace("2.1-dhcp-dora/ko.json", "{laptop.mac}", "{laptop.mca}")
        .checkSays(
            FALLS_SHORT,
            """
        2.1-dhcp-dora: falls short: ko.json: s1.text has a place laptop.mca that nothing \
        fills. Check its name.
        2.1-dhcp-dora: falls short: s1.text fills different places in ko.json and en.json: \
        laptop.mca / laptop.mac""",
            """
        2.1-dhcp-dora: 모자란 점: ko.json: s1.text에 채울 수 없는 자리 laptop.mca가 있어요. 이름을 확인하세요.
        2.1-dhcp-dora: 모자란 점: ko.json과 en.json의 s1.text에서 채우는 자리가 서로 달라요: laptop.mca / \
        laptop.mac""");
  }

  @Test
  void koreanWordsSavedInAnotherEncoding() throws IOException {
    lessons()
        .inEucKr("2.1-dhcp-dora/ko.json")
        .checkSays(
            UNREADABLE,
            """
        2.1-dhcp-dora/ko.json: not UTF-8 text. Save the file as UTF-8.""",
            """
        2.1-dhcp-dora/ko.json: UTF-8 글이 아니에요. UTF-8로 저장해 주세요.""");
  }

  @Test
  void hangulInTheEnglishWords() throws IOException {
    lessons()
        .replace("2.1-dhcp-dora/en.json", "\"summary\": \"", "\"summary\": \"안녕 ")
        .checkSays(
            FALLS_SHORT,
            """
        2.1-dhcp-dora: falls short: en.json: summary holds Hangul outside quotation marks. \
        Translate it.""",
            """
        2.1-dhcp-dora: 모자란 점: en.json: summary에 따옴표 밖의 한글이 있어요. 영어로 옮기세요.""");
  }

  @Test
  void aNumberWhereTheEnglishWordsNeedText() throws IOException {
    lessons()
        .replace("2.1-dhcp-dora/en.json", "\"goal\": ", "\"goal\": 5, \"x\": ")
        .checkSays(
            UNREADABLE,
            """
        2.1-dhcp-dora/en.json:3:11: goal: 5 does not fit. Expected text in double quotes.""",
            """
        2.1-dhcp-dora/en.json:3:11: goal: 5 값은 쓸 수 없어요. 큰따옴표로 묶은 글을 쓰세요.""");
  }

  @Test
  void theEnglishWordsAreGone() throws IOException {
    lessons()
        .without("2.1-dhcp-dora/en.json")
        .checkSays(
            UNREADABLE,
            """
        2.1-dhcp-dora/en.json: The file is not there. Check its name and folder.""",
            """
        2.1-dhcp-dora/en.json: 파일이 없어요. 이름과 폴더를 확인하세요.""");
  }
}
