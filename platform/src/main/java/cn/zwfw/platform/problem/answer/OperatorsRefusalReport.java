package cn.zwfw.platform.problem.answer;

import org.springframework.boot.actuate.autoconfigure.web.server.ConditionalOnManagementPort;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;

/**
 * The same on the operators' port, which is a server of its own: its customizers are those that
 * {@code META-INF/spring} names for it.
 */
@ConditionalOnManagementPort(ManagementPortType.DIFFERENT)
final class OperatorsRefusalReport extends RefusalReport {

    OperatorsRefusalReport(ProblemWriter problems) {
        super(problems);
    }
}
