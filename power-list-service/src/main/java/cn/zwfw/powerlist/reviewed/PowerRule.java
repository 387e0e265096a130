package cn.zwfw.powerlist.reviewed;

import cn.zwfw.platform.problem.Violation;
import cn.zwfw.powerlist.item.PowerItem;
import java.util.List;

/** A rule for the content of powers that is kept elsewhere; pointers are into the content. */
public interface PowerRule {

    List<Violation> check(PowerItem item);
}
