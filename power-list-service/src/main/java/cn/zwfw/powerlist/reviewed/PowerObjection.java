package cn.zwfw.powerlist.reviewed;

import cn.zwfw.platform.problem.Violation;
import cn.zwfw.platform.publication.domain.Ground;
import java.util.Optional;

/** What can speak against changing a power on a ground, whoever knows of it. */
public interface PowerObjection {

    Optional<Violation> against(Ground ground, String code);
}
