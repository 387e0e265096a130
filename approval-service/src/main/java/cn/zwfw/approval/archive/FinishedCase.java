package cn.zwfw.approval.archive;

import cn.zwfw.approval.application.Application;
import cn.zwfw.approval.application.HandedIn;
import cn.zwfw.approval.casefile.CaseRecord;
import cn.zwfw.approval.cases.Case;
import cn.zwfw.approval.notice.IssuedNotice;
import cn.zwfw.platform.calendar.CityTime;
import java.time.LocalDate;
import java.util.List;

/** All that is known of a case at one moment, before it is archived. */
record FinishedCase(
        Case file,
        List<CaseRecord> records,
        List<IssuedNotice> notices,
        Application application,
        List<HandedIn> materials,
        Retention retention) {

    FinishedCase {
        records = List.copyOf(records);
        notices = List.copyOf(notices);
        materials = List.copyOf(materials);
    }

    String number() {
        return file.number();
    }

    LocalDate endedOn() {
        return CityTime.day(records.getLast().at());
    }
}
