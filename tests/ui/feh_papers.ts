// What people write when a system goes live by the operating guide of feh-go-live.
import { anew, type File, type Filled } from './hand';
import type { Walk } from './walk';

export const project = 'P-2026-017';

export function paper(name: string): File {
  const buffer = Buffer.from(`# ${name}\n\n正文。\n`);
  return { name: `${name}.md`, mimeType: 'text/markdown', buffer };
}

export const papers = (...names: string[]): Record<string, File> =>
  Object.fromEntries(names.map((name) => [name, paper(name)]));

// Everything of the application but when, which differs by type.
export const application: Filled = {
  项目: project,
  初步发布内容: '订单查询提速',
  目标版本: '2.0.0',
  发布方式说明: '停机后整体替换，一次完成。',
  发布内容: [{ 内容: '订单查询提速', 变更或缺陷编号: 'CHG-1' }],
};

// The confirmation form with its eight conditions and five plans; the work begins in so many hours.
export async function confirmation(walk: Walk, hours: number): Promise<Filled> {
  const from = await walk.wall(hours);
  const to = await walk.wall(hours + 2);
  return {
    上线评审会: {
      日期: '2026-11-02',
      参加人: ['唐颖', '吴建国'],
      需求部门意见: [{ 部门: '业务部', 同意上线: true }],
    },
    当前遗留问题: [{ 问题: '帮助页面缺图', 影响上线: false }],
    相关系统改造: [{ 系统: '财务系统', 已完成: true }],
    用户培训: { 已完成: true, 培训手册含培训计划: true, 培训手册含培训材料: true },
    生产环境: {
      '与基础设施部沟通（人、时间）': '曹阳，11月2日',
      部署架构: '一台应用服务器，一台数据库',
      软硬件情况: '8核32G，Debian 12',
    },
    数据准备: { 初始化数据已就绪: true, 必要的业务数据已就绪: true },
    涉及的接口: [{ 接口: '记账接口', 相关系统: '财务系统' }],
    待发布程序包: ['shop 1.0.0'],
    上线目标: ['shop-1'],
    上线总体计划: '停机两小时，替换后验证。',
    验证计划: [{ 验证内容: '核对首日订单', 责任人: '赵雅琴', 期限: await walk.wall(hours + 700) }],
    试运行计划和问题处理机制: {
      开始: to,
      结束: await walk.wall(hours + 24 * 39),
      问题处理机制: '问题登记在试运行报告中，两日内答复',
    },
    上线详细步骤: anew([
      {
        步骤: '停旧服务',
        责任人: '何志远',
        方式: '人工',
        开始: from,
        结束: to,
        撤销办法: { 办法: '启动旧服务', 方式: '人工' },
      },
      {
        步骤: '健康检查',
        责任人: '何志远',
        方式: '健康检查',
        开始: from,
        结束: to,
        目标: 'shop-1',
        检查地址: `${walk.address}/healthz`,
        '时限（秒）': 15,
      },
    ]),
    回退步骤: [{ 内容: '换回旧版本目录并重启', 责任人: '何志远' }],
    上线风险应对计划: [{ 风险: '设置文件有误', 应对: '恢复到原版本' }],
  };
}

export const userTest = async (walk: Walk): Promise<Filled> => ({
  测试范围与结果: '登录、查询、下单均通过',
  测试结论: '通过',
  用户签字: '吴建国',
  签字时间: await walk.wall(0),
});

export const mail1890: Filled = {
  主题: '营销系统上线通告',
  正文: '营销系统将于近期上线，常见问题见1890手册。',
};
export const reviewedList: Filled = { 数据: [{ 数据项: '客户主数据', 复核结果: '抽查100条无误' }] };
export const riskReport: Filled = {
  总体风险: '低',
  评估: '影响限于营销系统，可在半小时内恢复。',
};
export const handbook: Filled = {
  开发部门实时支持联系人: [{ 联系人: '韩磊', 电话: '13900000000' }],
};
export const scenarios: Filled = { 场景: [{ 场景: '登录后下单', 结果: '通过' }] };
export const supervision: Filled = { 监督核查情况: '步骤与发布手册一致，无偏离。' };
export const userConfirmation: Filled = {
  结论: '测试通过，确认上线成功',
  所测内容: '登录、查询、下单',
  反馈: '比原来快',
};
