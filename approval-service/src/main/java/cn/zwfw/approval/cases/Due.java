package cn.zwfw.approval.cases;

import cn.zwfw.platform.clock.Term;
import java.time.LocalDate;

/** By when the organ has to do what the term is for. */
public record Due(Term term, LocalDate day) {}
