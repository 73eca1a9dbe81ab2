#include "bench/server/titles.h"

#include <array>
#include <random>
#include <string_view>

namespace fangxing::bench {
namespace {

template <std::size_t N>
std::string_view one_of(const std::array<std::string_view, N>& words, std::mt19937_64& random) {
    return words[random() % N];
}

constexpr std::array<std::string_view, 12> places{"网上商城", "支付网关", "客户中心", "库存系统",
                                                  "订单服务", "营销平台", "报表中心", "统一认证",
                                                  "消息总线", "移动应用", "数据仓库", "结算系统"};
constexpr std::array<std::string_view, 6> acts{"升级", "升级", "修复", "上线", "扩容", "迁移"};
constexpr std::array<std::string_view, 14> things{
    "登录页面", "退款流程", "优惠券模块", "证书",     "对账任务", "短信通道",     "搜索接口",
    "缓存集群", "风控规则", "权限模型",   "导出功能", "日志采集", "地址解析组件", "批量任务调度"};

}  // namespace

std::string title_of(std::int64_t number) {
    std::mt19937_64 random(static_cast<std::uint64_t>(number) * 0x9E3779B97F4A7C15U);
    std::string out(one_of(places, random));
    out.append(one_of(acts, random)).append(one_of(things, random));
    if (number % 2000 == 7) out += "灰度";
    out.append(" v").append(std::to_string(random() % 9)).append(".");
    out.append(std::to_string(random() % 40)).append(".").append(std::to_string(random() % 10));
    return out;
}

}  // namespace fangxing::bench
