package fivedoors.ui.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.lesson.Words;
import fivedoors.testing.Segments;
import fivedoors.testing.TestJson;
import fivedoors.ui.mirror.MirrorNode;
import fivedoors.ui.panel.InspectorContent.Level;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What changed is marked, exactly that, and the rest is counted. */
class InspectorContentTest {
  private static final byte[] BEFORE = Segments.inside();
  private static final byte[] AFTER = Segments.outside();

  private static InspectorContent content(byte[] before, Level level) {
    return content(before, level, null);
  }

  private static InspectorContent content(byte[] before, Level level, String picked) {
    String file = "words/en.json";
    Words words = new Words("en", new TestJson().words(TestJson.lessonFile(file), file));
    return new InspectorContent(words, AFTER, before, level, picked, List.of());
  }

  private static TreeSet<String> changed(Level level) {
    TreeSet<String> out = new TreeSet<>();
    for (MirrorNode n : content(BEFORE, level).body(List.of())) {
      if (n instanceof MirrorNode.Field f && f.was() != null) {
        out.add(f.field() + " " + f.was() + " > " + f.value());
      }
    }
    return out;
  }

  private static String checksum(byte[] frame, int at) {
    return "0x"
        + Integer.toHexString(0x10000 | (frame[at] & 0xFF) << 8 | frame[at + 1] & 0xFF)
            .substring(1);
  }

  @Test
  void addressPortTtlAndChecksumsOfATranslationAreMarkedAndNothingElse() {
    assertEquals(
        new TreeSet<>(
            List.of(
                "ip.src 192.168.0.2 > 12.12.12.12",
                "ip.ttl 64 > 63",
                "ip.checksum " + checksum(BEFORE, 24) + " > " + checksum(AFTER, 24),
                "tcp.srcport 51000 > 40000",
                "tcp.checksum " + checksum(BEFORE, 50) + " > " + checksum(AFTER, 50))),
        changed(Level.HEADERS));
  }

  @Test
  void theLetterShowsTheAddressAndThePortOnly() {
    assertEquals(
        new TreeSet<>(List.of("ip.src 192.168.0.2 > 12.12.12.12", "tcp.srcport 51000 > 40000")),
        changed(Level.LETTER));
  }

  private static String marked(byte[] before) {
    StringBuilder out = new StringBuilder();
    for (MirrorNode n : content(before, Level.HEX).body(List.of())) {
      if (n instanceof MirrorNode.Bytes b) {
        for (int i = 0; i < b.bytes().length; i++) {
          out.append(b.changed(i) ? i + " " : "");
        }
      }
    }
    return out.toString().trim();
  }

  @Test
  void amongTheBytesThoseOfTheChangedFieldsAreMarkedAndNoOther() {
    // Frame 14 bytes; in the packet TTL at 8, checksum at 10, source at 12; in the segment of 20
    // bytes behind it the source port at 0 and the checksum at 16 (RFC 791, 3.1; RFC 9293, 3.1).
    assertEquals("22 24 25 26 27 28 29 34 35 50 51", marked(BEFORE));
  }

  @Test
  void nothingIsMarkedAmongTheBytesOfALetterThatDidNotChange() {
    assertEquals("", marked(AFTER));
    assertEquals("", marked(null));
  }

  @Test
  void belowTheBytesStandsWhatTheChangedFieldsWere() {
    assertEquals(changed(Level.HEADERS), changed(Level.HEX));
  }

  @Test
  void theFieldOfAPickedByteTellsWhatItWas() {
    String field = InspectorContent.fieldAt(AFTER, 29);
    List<MirrorNode> all = content(BEFORE, Level.HEX, field).foot(false);
    MirrorNode.Field foot = (MirrorNode.Field) all.get(0);
    assertEquals("192.168.0.2 > 12.12.12.12", foot.was() + " > " + foot.value());
  }

  @Test
  void whatStaysTheSameIsCounted() {
    int fields = 0;
    for (MirrorNode n : content(null, Level.HEADERS).body(List.of())) {
      fields += n instanceof MirrorNode.Field f && !f.field().isEmpty() ? 1 : 0;
    }
    List<MirrorNode> all = content(BEFORE, Level.HEADERS).body(List.of());
    MirrorNode last = all.get(all.size() - 1);
    assertEquals(new MirrorNode.Text(fields - 5 + " stay the same.", MirrorNode.Tone.QUIET), last);
  }

  @Test
  void aLetterThatDidNotChangeDoesNotDiffer() {
    assertTrue(content(BEFORE, Level.LETTER).differs());
    assertFalse(content(AFTER, Level.LETTER).differs());
  }
}
