package fivedoors.ui.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.badlogic.gdx.math.Rectangle;
import fivedoors.bytes.Mac;
import fivedoors.lesson.Words;
import fivedoors.ui.model.Lights;
import fivedoors.wire.EtherType;
import fivedoors.wire.EthernetFrame;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the camera shows by itself, and when it leaves that to the person. */
class CameraTest {
  private static final Rectangle CORNER = new Rectangle(10, 10, 500, 300);

  private static Camera wide() {
    Camera camera = new Camera();
    camera.size(900, 550, 1800, 1100);
    return camera;
  }

  private static Rectangle seen(Camera camera) {
    Rectangle out = new Rectangle();
    camera.view(out);
    return out;
  }

  @Test
  void whatIsTooLargeToReadIsShownInPart() {
    Camera camera = wide();
    camera.follow(CORNER, 0.1f, false);
    assertEquals(1, camera.zoom(), 1e-4);
    assertTrue(seen(camera).contains(CORNER));
    assertEquals(seen(camera), camera.goal());
  }

  @Test
  void nothingBeyondTheWorldIsSeen() {
    Camera camera = wide();
    camera.follow(new Rectangle(1700, 1000, 100, 100), 0.1f, false);
    assertEquals(1800, seen(camera).x + seen(camera).width, 1e-3);
    assertEquals(1100, seen(camera).y + seen(camera).height, 1e-3);
  }

  @Test
  void whatCanBeReadIsShownWhole() {
    Camera camera = new Camera();
    camera.size(900, 550, 900, 550);
    camera.follow(CORNER, 0.1f, false);
    assertEquals(new Rectangle(0, 0, 900, 550), seen(camera));
  }

  @Test
  void itTravelsToWhatIsNewAndJumpsWhereNothingMayMove() {
    Camera camera = wide();
    camera.follow(CORNER, 0.1f, false);
    Rectangle far = new Rectangle(1200, 700, 500, 300);
    camera.follow(far, 0.05f, false);
    assertFalse(seen(camera).contains(far));
    camera.follow(far, 0.05f, true);
    assertTrue(seen(camera).contains(far));
  }

  @Test
  void itStaysWhereSomebodyPutItUntilAllIsAskedFor() {
    Camera camera = wide();
    camera.follow(CORNER, 0.1f, false);
    camera.zoom(0.8f, 100, 100);
    Rectangle put = seen(camera);
    camera.follow(new Rectangle(1200, 700, 500, 300), 1, false);
    assertEquals(put, seen(camera));
    camera.fit();
    assertEquals(1800, seen(camera).width, 1e-3);
    camera.follow(CORNER, 1, false);
    assertEquals(1800, seen(camera).width, 1e-3);
    camera.fit();
    camera.follow(CORNER, 1, false);
    assertEquals(1, camera.zoom(), 1e-4);
  }

  @Test
  void thePictureIsAboutTheHomeAndWhereALetterIs() {
    StagePlan plan = Plans.home(3, 7);
    StageMap map = new StageMap(plan, 560, 552);
    Camera camera = new Camera();
    camera.size(560, 552, map.width(), map.height());
    Framing framing = new Framing(map, camera, null);
    Scene scene = new Scene();
    Rectangle home = new Rectangle(framing.read(scene, new Lights(), 0));
    assertTrue(home.contains(map.card(Plans.ROUTER)));
    Scene.LetterState letter = new Scene.LetterState();
    letter.where = Scene.Where.UNDER_WAY;
    letter.link = farthest(plan);
    letter.envelope = envelope();
    scene.letters.add(letter);
    Rectangle there = new Rectangle(framing.read(scene, new Lights(), 0));
    assertTrue(there.contains(map.card(plan.wires().get(letter.link).nodeA())));
    assertTrue(there.contains(map.card(plan.wires().get(letter.link).nodeB())));
    scene.letters.clear();
    assertEquals(there, framing.read(scene, new Lights(), 0), "it waits where the letter was");
    assertEquals(home, framing.read(scene, new Lights(), 1), "a new step begins at home");
  }

  private static Envelope envelope() {
    Mac mac = Mac.parse("02:00:5e:00:00:11");
    byte[] bytes = new EthernetFrame(mac, mac, EtherType.ARP, new byte[28]).encode();
    return Envelope.of(bytes, new Words("en", Map.of()));
  }

  private static int farthest(StagePlan plan) {
    List<StagePlan.Wire> wires = plan.wires();
    return wires.get(wires.size() - 1).link();
  }
}
