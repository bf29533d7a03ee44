package fivedoors.ui.widget;

import com.badlogic.gdx.math.Vector2;
import com.badlogic.gdx.scenes.scene2d.Actor;
import com.badlogic.gdx.scenes.scene2d.ui.TextField;
import com.badlogic.gdx.scenes.scene2d.utils.ChangeListener;
import com.badlogic.gdx.scenes.scene2d.utils.FocusListener;
import fivedoors.ui.draw.Mark;
import fivedoors.ui.draw.Shapes;
import fivedoors.ui.input.NativeText;
import fivedoors.ui.mirror.MirrorNode;
import fivedoors.ui.probe.ProbeSink;
import fivedoors.ui.theme.TextStyle;

/** A value to type, with its label above and what is wrong with it below. */
final class InputWidget extends Widget implements Focusable, NativeText.Listener {
  private static final float FIELD = 40;

  private MirrorNode.Input node;
  private final TextBlock label;
  private final TextField field;
  private TextBlock problem;
  private boolean natively;

  InputWidget(Kit kit, MirrorNode.Input node) {
    super(kit);
    this.node = node;
    label = new TextBlock(kit, node.label(), TextStyle.SMALL, theme().ink2);
    field = new TextField(node.value(), look().skin);
    field.setFocusTraversal(false);
    field.setDisabled(!node.enabled());
    addActor(label);
    addActor(field);
    field.addListener(
        new ChangeListener() {
          @Override
          public void changed(ChangeEvent event, Actor actor) {
            if (!natively) {
              kit().events().input(InputWidget.this.node.id(), field.getText());
            }
          }
        });
    field.addListener(
        new FocusListener() {
          @Override
          public void keyboardFocusChanged(FocusEvent event, Actor actor, boolean focused) {
            typing(focused);
          }
        });
    problem();
  }

  private void problem() {
    if (problem != null) {
      problem.remove();
      problem = null;
    }
    if (node.problem() != null) {
      problem = new TextBlock(kit(), node.problem(), TextStyle.SMALL, theme().err);
      addActor(problem);
    }
  }

  @Override
  public boolean update(MirrorNode newer) {
    if (!(newer instanceof MirrorNode.Input n)
        || !n.id().equals(node.id())
        || !n.label().equals(node.label())) {
      return false;
    }
    node = n;
    field.setDisabled(!n.enabled());
    if (!field.getText().equals(n.value())) {
      int at = field.getCursorPosition();
      field.setProgrammaticChangeEvents(false);
      field.setText(n.value());
      field.setCursorPosition(Math.min(at, n.value().length()));
    }
    problem();
    return true;
  }

  @Override
  public void lay(float width) {
    label.lay(width);
    float below = 0;
    if (problem != null) {
      problem.lay(width - 22);
      below = problem.getHeight() + 4;
    }
    setSize(width, label.getHeight() + 4 + FIELD + below);
    place(label, 0, 0);
    field.setSize(width, FIELD);
    place(field, 0, label.getHeight() + 4);
    if (problem != null) {
      place(problem, 22, label.getHeight() + FIELD + 8);
    }
  }

  @Override
  protected void paint(Shapes shapes, float x, float y) {
    if (problem != null) {
      shapes.mark(Mark.CROSS, x + 8, y + problem.getHeight() - 10, 12, theme().err);
    }
  }

  private void typing(boolean on) {
    NativeText nativeText = kit().nativeText();
    if (nativeText == null) {
      return;
    }
    natively = on;
    if (!on) {
      nativeText.hide();
      return;
    }
    Vector2 at = field.localToScreenCoordinates(new Vector2(0, field.getHeight()));
    Vector2 end = field.localToScreenCoordinates(new Vector2(field.getWidth(), 0));
    float size = TextStyle.MONO.size * (end.x - at.x) / field.getWidth();
    nativeText.show(
        at.x,
        at.y,
        end.x - at.x,
        end.y - at.y,
        size,
        node.label(),
        field.getText(),
        node.kind(),
        this);
  }

  @Override
  public void changed(String text) {
    kit().events().input(node.id(), text);
  }

  @Override
  public void done(boolean enter) {
    natively = false;
    if (getStage() != null && getStage().getKeyboardFocus() == field) {
      getStage().setKeyboardFocus(null);
    }
    if (enter) {
      kit().events().activate("enter:" + node.id());
    }
  }

  @Override
  public String focusId() {
    return node.id();
  }

  @Override
  public boolean takesEnter() {
    return getStage() != null && getStage().getKeyboardFocus() == field;
  }

  @Override
  public void focused(boolean on) {
    if (getStage() == null) {
      return;
    }
    if (on && node.enabled()) {
      getStage().setKeyboardFocus(field);
      field.selectAll();
    } else if (getStage().getKeyboardFocus() == field) {
      getStage().setKeyboardFocus(null);
    }
  }

  @Override
  public void probe(ProbeSink sink) {
    Vector2 at = field.localToStageCoordinates(new Vector2(0, 0));
    action(sink, node.id(), node.enabled(), at.x, at.y, field.getWidth(), FIELD);
    text(sink, field.getText(), at.x + 12, at.y + 12, field.getWidth() - 24, 16, false);
  }
}
