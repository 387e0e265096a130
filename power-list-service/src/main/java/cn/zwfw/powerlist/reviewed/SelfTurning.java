package cn.zwfw.powerlist.reviewed;

/** Knows powers that are suspended and resumed without further requests. */
public interface SelfTurning {

    boolean turnsByItself(String code);
}
