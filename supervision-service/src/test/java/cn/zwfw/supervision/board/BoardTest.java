package cn.zwfw.supervision.board;

import cn.zwfw.supervision.ServiceTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;

/** The service with a board that looks often and has room for a few screens. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ServiceTest
@TestPropertySource(
        properties = {
            "test.database=board",
            "zwfw.clock.movable=true",
            "zwfw.board.look-every=100ms",
            "zwfw.board.count-every=500ms",
            "zwfw.board.heartbeat=300ms",
            "zwfw.board.listeners=4",
            "zwfw.board.per-person=3"
        })
public @interface BoardTest {}
